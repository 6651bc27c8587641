import type { MatchMentee, MatchMentor, RuleSetting } from '../matching-data.ts';
import type { Candidate, Rule } from './rule.ts';

const same = <T>(one: T | null, other: T | null) => one === null || other === null || one === other;

/** Every hard rule. Who has not said something is not held by what it asks. */
export const rules: readonly Rule[] = [
  {
    code: 'consent',
    title: 'Согласия',
    reason: 'нет действующих согласий',
    help: 'получить согласия',
    firm: true,
    ofMentee: ({ consents }) => consents,
    ofMentor: ({ consents }) => consents,
  },
  {
    code: 'labour',
    title: 'Согласие по ст. 351.8 ТК РФ',
    reason: 'педагог не дал согласия на работу наставником (ст. 351.8 ТК РФ)',
    help: 'получить письменное согласие педагога',
    firm: true,
    ofMentor: ({ labour }) => labour,
  },
  {
    code: 'admission',
    title: 'Отбор и обучение',
    reason: 'наставник не отобран или не обучен',
    help: 'завершить отбор и обучение наставников',
    firm: true,
    ofMentor: ({ admitted }) => admitted,
  },
  {
    code: 'record_check',
    title: 'Справка об отсутствии судимости',
    reason: 'нет действующей справки об отсутствии судимости',
    help: 'получить справки у внешних наставников и отметить их',
    firm: true,
    ofMentor: ({ checked }) => checked !== false,
  },
  {
    code: 'form',
    title: 'Форма наставничества',
    reason: 'наставник не допущен к этой форме',
    help: 'допустить наставников к этой форме',
    firm: true,
    ofMentor: ({ forms }, form) => forms === null || forms.includes(form),
  },
  {
    code: 'class_gap',
    title: 'Разница в классах',
    reason: 'наставник старше меньше, чем на заданное число классов',
    help: 'уменьшить разницу в классах',
    firm: false,
    counts: 'классов, не меньше',
    ofPair: ({ mentee, mentor }, value) =>
      mentee.grade === null || mentor.grade === null || mentor.grade - mentee.grade >= value,
  },
  {
    code: 'relative',
    title: 'Родство',
    reason: 'наставник – родственник',
    help: 'найти наставника вне семьи',
    firm: false,
    ofPair: ({ mentee, mentor }) => !mentee.relatives.includes(mentor.id),
  },
  {
    code: 'class_teacher',
    title: 'Классный руководитель',
    reason: 'наставник – классный руководитель',
    help: 'разрешить пары с классным руководителем',
    firm: false,
    ofPair: ({ mentee, mentor }) => mentee.teacherId !== mentor.id,
  },
  {
    code: 'sex',
    title: 'Один пол',
    reason: 'программа просит пары одного пола',
    help: 'снять правило об одном поле',
    firm: false,
    ofPair: ({ mentee, mentor }) => same(mentee.sex, mentor.sex),
  },
  {
    code: 'language',
    title: 'Язык общения',
    reason: 'нет общего языка',
    help: 'найти наставников с этим языком',
    firm: false,
    ofPair: ({ mentee, mentor }) => same(mentee.language, mentor.language),
  },
  {
    code: 'shift',
    title: 'Смена',
    reason: 'учатся в разные смены',
    help: 'снять правило «смена»',
    firm: false,
    ofPair: ({ mentee, mentor }) => same(mentee.shift, mentor.shift),
  },
  {
    code: 'building',
    title: 'Здание',
    reason: 'учатся в разных зданиях',
    help: 'снять правило «здание»',
    firm: false,
    ofPair: ({ mentee, mentor }) => same(mentee.building, mentor.building),
  },
  {
    code: 'one_vulnerable',
    title: 'Не больше одного, кому нужен опытный наставник',
    reason: 'у наставника уже есть подопечный, которому нужен опытный наставник',
    help: 'снять правило об одном таком подопечном',
    firm: false,
    ofPair: ({ mentee, mentor }) => !mentee.vulnerable || (mentor.vulnerable ?? 0) === 0,
    single: ({ vulnerable }) => vulnerable,
  },
  {
    code: 'time',
    title: 'Общее время',
    reason: 'мало дней с общим свободным временем',
    help: 'уточнить свободное время',
    firm: false,
    counts: 'дней, не меньше',
    ofPair: ({ mentee, mentor, days }, value) =>
      mentee.slots.length === 0 || mentor.slots.length === 0 || days >= value,
  },
  {
    code: 'parted',
    title: 'Уже разведены',
    reason: 'этих двоих школа уже развела: пара распалась или не состоялась',
    help: 'найти других наставников или соединить этих двоих вручную',
    firm: true,
    ofPair: ({ mentee, mentor }) => mentee.parted?.includes(mentor.id) !== true,
  },
  {
    code: 'avoid',
    title: 'Просьба не ставить вместе',
    reason: 'одна из сторон просила не ставить вместе',
    help: 'найти других наставников',
    firm: true,
    ofPair: ({ mentee, mentor }) =>
      !mentee.avoids.includes(mentor.id) && !mentor.avoids.includes(mentee.id),
  },
  {
    code: 'lock',
    title: 'Запрет куратора',
    reason: 'куратор запретил эту пару',
    help: 'снять запрет',
    firm: true,
    ofPair: ({ lock }) => lock !== 'never',
  },
];

/** A rule that holds in a run, with its number. */
export interface RuleInForce {
  rule: Rule;
  value: number;
}

/** The rules in force, in the order of the table; firm ones unless the settings say otherwise. */
export const inForce = (settings: readonly RuleSetting[]): RuleInForce[] =>
  rules.flatMap((rule) => {
    const said = settings.find(({ code }) => code === rule.code);
    return (said?.on ?? rule.firm) ? [{ rule, value: said?.value ?? 0 }] : [];
  });

/** Who passes what is asked of each alone. */
export const mayBeMentee = (all: readonly RuleInForce[], mentee: MatchMentee): boolean =>
  all.every(({ rule }) => rule.ofMentee?.(mentee) ?? true);

export const mayBeMentor = (
  all: readonly RuleInForce[],
  mentor: MatchMentor,
  form: string,
): boolean => all.every(({ rule }) => rule.ofMentor?.(mentor, form) ?? true);

/** What is asked of the two together, ready to be asked very often. */
export function pairTest(all: readonly RuleInForce[]): (pair: Candidate) => boolean {
  const tests = all.flatMap(({ rule: { ofPair }, value }) => (ofPair ? [{ ofPair, value }] : []));
  return (pair) => {
    for (const { ofPair, value } of tests) if (!ofPair(pair, value)) return false;
    return true;
  };
}
