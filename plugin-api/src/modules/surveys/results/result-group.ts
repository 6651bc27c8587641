import type { QuestionnaireSet, SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { QuestionResult, ResultGroup } from '@nastavnik/contracts/survey-results';
import { type Asking, questionnaireOf, questionsOf } from '../questionnaires/questionnaire.ts';
import { blockMean, changeBetween, givenOf, type Marks, meanOf } from './figures.ts';
import type { GivenMark, GroupCounts } from './results.repository.ts';

/** Marks by moment and question, then by person; what was said in words counts as a mark of zero. */
function byQuestion(given: readonly GivenMark[]) {
  const found = new Map<string, Map<string, number>>();
  for (const { moment, question, personId, mark } of given) {
    const key = `${moment} ${question}`;
    const marks = found.get(key) ?? new Map<string, number>();
    found.set(key, marks.set(personId, mark ?? 0));
  }
  return (moment: SurveyMoment, question: string): Marks =>
    found.get(`${moment} ${question}`) ?? new Map();
}

/** How many are satisfied at the end, by the rule of their questionnaire. */
function satisfiedOf(
  set: QuestionnaireSet,
  who: Pick<Asking, 'form' | 'side'>,
  exit: (question: string) => Marks,
): ResultGroup['satisfied'] {
  const rule = questionnaireOf(set, who)?.satisfaction;
  if (!rule) return null;
  const { questions, threshold, checked } = rule;
  const people = new Set(questions.flatMap((code) => [...exit(code).keys()]));
  if (people.size < set.smallGroup) return null;
  const satisfied = [...people].filter((person) => {
    const marks = questions.flatMap((code) => exit(code).get(person) ?? []);
    return (meanOf(marks) ?? 0) >= threshold;
  });
  return { people: satisfied.length, of: people.size, threshold, checked };
}

/** What came out of the answers of one form and side. */
export function resultGroup(
  set: QuestionnaireSet,
  moment: SurveyMoment,
  counts: GroupCounts,
  given: readonly GivenMark[],
): ResultGroup {
  const { asked, answered, uncounted } = counts;
  const who = { form: counts.form || null, side: counts.side };
  const marksAt = byQuestion(given);
  const least = set.smallGroup;
  const resultOf = ({ code, scale, short }: ReturnType<typeof questionsOf>[number]) => {
    const now = marksAt(moment, code);
    const inWords = scale === 'TXT';
    const result: QuestionResult = {
      code,
      scale,
      short,
      given: inWords ? { people: now.size, value: null } : givenOf(scale, now, least),
      change: inWords
        ? null
        : changeBetween(scale, marksAt('entry', code), marksAt('exit', code), least),
    };
    return result;
  };
  const questions = questionsOf(set, who).filter((question) => question[moment] !== null);
  const blocks = [...Map.groupBy(questions, ({ block }) => block)].map(([title, those]) => ({
    title,
    checked: set.blocks.some((block) => block.title === title && block.checked),
    mean: blockMean(
      those.filter(({ scale }) => scale === 'S10').map(({ code }) => marksAt(moment, code)),
      least,
    ),
    questions: those.map(resultOf),
  }));
  const answeredAt = (when: SurveyMoment) =>
    new Set(given.filter((each) => each.moment === when).map(({ personId }) => personId));
  return {
    ...who,
    title: questionnaireOf(set, who)?.title ?? who.side,
    asked,
    answered,
    uncounted,
    both: [...answeredAt('entry')].filter((person) => answeredAt('exit').has(person)).length,
    satisfied: satisfiedOf(set, who, (code) =>
      moment === 'exit' ? marksAt('exit', code) : new Map(),
    ),
    blocks,
  };
}
