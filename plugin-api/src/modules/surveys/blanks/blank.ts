import { classTitle } from '@nastavnik/contracts/class-title';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { sortName } from '../../roster/brief.ts';

const ROLES = { mentor: 'Наставник', mentee: 'Наставляемый', curator: 'Куратор' } as const;
/** Figures of a code before the space: «123 4567» is easier to read out. */
const HEAD = 3;

/** A sheet as `blank.typ` takes it. */
export function blankOf(
  school: string,
  { sheet, title, questions }: Pick<FilledSheet, 'sheet' | 'title' | 'questions'>,
) {
  const { person, code } = sheet;
  const number = new Map(questions.map((question, place) => [question.code, place + 1]));
  const asked = questions.map(({ code: own, scale, text, block, onlyAfter }) => ({
    n: number.get(own),
    scale,
    text,
    block,
    after: (onlyAfter && number.get(onlyAfter)) ?? null,
  }));
  return {
    school,
    title,
    wave: sheet.waveTitle,
    code: `${code.slice(0, HEAD)} ${code.slice(HEAD)}`,
    person: sortName(person),
    about: person.classTitle === null ? (person.position ?? '') : classTitle(person.classTitle),
    role: ROLES[sheet.side],
    due: dayInFigures(sheet.dueOn),
    blocks: [...Map.groupBy(asked, ({ block }) => block)].map(([of, those]) => ({
      title: of,
      questions: those,
    })),
  };
}
