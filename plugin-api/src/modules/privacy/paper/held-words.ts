import { dayInFigures } from '@nastavnik/contracts/primitives';
import { planSectionWords } from '@nastavnik/contracts/plans';
import { Injectable } from '@nestjs/common';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import type { PersonData } from '@nastavnik/contracts/person-data';
import { PacksService } from '../../packs/packs.service.ts';
import { QuestionnairesService } from '../../surveys/questionnaires/questionnaires.service.ts';
import type { Said } from '../said.ts';
import { actWord, entityWord } from './act-words.ts';
import { codeWord } from './code-words.ts';
import { fieldWords } from './field-words.ts';

type Titles = ReadonlyMap<string, string>;
type Titled = readonly { code: string; title: string }[];

const titles = (...lists: Titled[]): Titles =>
  new Map(lists.flat().map(({ code, title }) => [code, title]));

/** Lists of the pack by the fields that hold their codes; `section.field` where one field has two. */
export const packTitles = (pack: WholePack): Record<string, Titles> => ({
  form: titles(pack.forms),
  forms: titles(pack.forms),
  model: titles(...pack.forms.map(({ models }) => models)),
  ground: titles(pack.grounds),
  grounds: titles(pack.grounds),
  base: titles(pack.bases),
  deficits: titles(pack.deficits),
  competences: titles(pack.deficits),
  'mentee.reason': titles(pack.leaveReasons),
  'mentor.reason': titles(pack.leaveReasons),
  'pairs.reason': titles(pack.closeReasons),
  topic: titles(pack.signalTopics),
  trainingTopic: titles(pack.topics),
  'selection.marks': titles(pack.criteria),
  'pulse.marks': titles(pack.pulse.questions),
  'reflections.text': titles(pack.reflection),
});

/** Questions by `questionnaire edition code`, as their words change with editions; outcomes by code. */
export const questionTitles = (set: QuestionnaireSet): Titles =>
  titles(
    set.blocks.flatMap(({ questions }) =>
      questions.map(({ code, short, entry, exit }) => ({
        code: questionKey({ questionnaire: set.code, edition: set.version }, code),
        title: exit ?? entry ?? short,
      })),
    ),
    set.outcomes,
  );

/** Titles of the edition in force and of those that were answered; an outcome is called as it is now. */
export const titlesOfAll = (
  current: QuestionnaireSet,
  answered: readonly QuestionnaireSet[],
): Titles => new Map([...answered, current].flatMap((set) => [...questionTitles(set)]));

const questionKey = ({ questionnaire, edition }: Said, code: string) =>
  JSON.stringify([questionnaire, edition, code]);

const WEEKDAYS = ['', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T)/;
/** Years of school are kept by the year in which they end. */
const YEARS = new Set(['schoolYear', 'reserveYear']);
/** 1 and 0 of a column that says yes or no. */
const YES_NO = new Set(
  (
    'isPupil isStaff isGuardian isExternal partTime active attended ownSignature isUrgent byGuardian ' +
    'ownTemplate passed'
  ).split(' '),
);

/** Says one value in words; those of a questionnaire are of the edition that its record names. */
export type Say = (section: string, field: string, value: unknown, record?: Said) => string;

/** Words of records as people read them: of this school's pack and of the questionnaires. */
@Injectable()
export class HeldWords {
  constructor(
    private readonly packs: PacksService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async of({ sections }: PersonData): Promise<Say> {
    const pack = packTitles(await this.packs.current());
    const sheets = sections.find(({ code }) => code === 'surveys')?.records ?? [];
    const versions = new Map(
      sheets.flatMap(({ questionnaire, edition }) =>
        typeof questionnaire === 'string' && typeof edition === 'number'
          ? [[`${questionnaire} ${edition}`, { code: questionnaire, edition }] as const]
          : [],
      ),
    );
    const answered: QuestionnaireSet[] = [];
    for (const { code, edition } of versions.values())
      answered.push(await this.questionnaires.exactly(code, edition));
    return sayer(pack, titlesOfAll(await this.questionnaires.current(), answered));
  }
}

/** Words by the lists of a pack and the questions of questionnaires; a code without any stands for itself. */
export function sayer(pack: Record<string, Titles>, questions: Titles): Say {
  const say: Say = (section, field, value, record = {}) => {
    if (Array.isArray(value)) return listed(section, field, value, say);
    if (typeof value === 'object' && value !== null)
      return structure(section, field, value, titleOf, say);
    if (YES_NO.has(field)) return value === true || value === 1 ? 'да' : 'нет';
    if (YEARS.has(field)) return `${Number(value) - 1}/${String(value).slice(-2)}`;
    const text = String(value);
    if (DAY.test(text)) return dayInFigures(text.slice(0, 10));
    if (field === 'about') return entityWord(text);
    if (field === 'act' && (section === 'changes' || section === 'own-acts')) return actWord(text);
    if (field === 'changed') return fieldWords[text]?.toLowerCase() ?? '';
    if (field === 'kind') return `согласие ${codeWord(section, field, text) ?? text}`;
    if (section === 'surveys' && field === 'question')
      return questions.get(questionKey(record, text)) ?? text;
    return titleOf(section, field, text) ?? codeWord(section, field, text) ?? text;
  };
  const titleOf = (section: string, field: string, code: string) =>
    (pack[`${section}.${field}`] ?? pack[field])?.get(code) ??
    (section === 'outcomes' ? questions.get(code) : undefined);
  return say;
}

const listed = (section: string, field: string, values: unknown[], say: Say) =>
  values
    .map((each) => say(section, field, each))
    .filter((each) => each !== '')
    .join(values.some((each) => typeof each === 'object') && field !== 'freeSlots' ? '\n' : ', ');

/** A free time, a task of a plan, a correction, or answers by their questions. */
function structure(
  section: string,
  field: string,
  value: object,
  titleOf: (section: string, field: string, code: string) => string | undefined,
  say: Say,
): string {
  const known = value as Record<string, unknown>;
  if (field === 'freeSlots')
    return `${WEEKDAYS[Number(known['weekday'])] ?? ''} ${String(known['from'])}–${String(known['until'])}`;
  return Object.entries(known)
    .map(
      ([key, each]) =>
        `${titleOf(section, field, key) ?? taskWords[key] ?? fieldWords[key] ?? key}: ${said(key, each, say)}`,
    )
    .join('; ');
}

const taskWords: Record<string, string> = {
  section: 'Раздел',
  task: 'Задача',
  due: 'срок',
  expected: 'ожидаемый результат',
  actual: 'что вышло',
  mark: 'оценка',
  date: 'дата',
  number: 'номер',
  reason: 'причина',
  at: 'исправлено',
};

const said = (key: string, value: unknown, say: Say) =>
  key === 'section'
    ? (planSectionWords[value as keyof typeof planSectionWords] ?? String(value))
    : say('', key, value);
