import type { QuestionnaireSet, SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { Answered, SwotPart, SwotTexts } from '@nastavnik/contracts/swots';
import { questionsOf } from '../surveys/questionnaires/questionnaire.ts';
import { meanOf } from '../surveys/results/figures.ts';
import type { GivenAnswer, PairSide } from '../surveys/results/programme-answers.ts';

const SIDES = { mentee: 'наставляемые', mentor: 'наставники' } as const;
const ORDER: PairSide[] = ['mentee', 'mentor'];
/** Of the answers to one question: so many, each as long as this. */
const MOST = 20;
const LONG = 200;

type Said = Pick<GivenAnswer, 'side' | 'personId' | 'question' | 'mark' | 'words'>;
interface Mark {
  line: string;
  mean: number;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const tenths = (value: number) =>
  new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 }).format(value);

/** How many people have answered on each side. */
export function answeredOf(given: readonly Pick<Said, 'side' | 'personId'>[]): Answered {
  const people = (side: PairSide) =>
    new Set(given.filter((each) => each.side === side).map(({ personId }) => personId)).size;
  return { mentors: people('mentor'), mentees: people('mentee') };
}

/** The sides whose answers name nobody: enough people have given them. */
export const sidesOf = ({ mentors, mentees }: Answered, least: number): PairSide[] =>
  ORDER.filter((side) => (side === 'mentor' ? mentors : mentees) >= least);

/** Equal answers once, with their number; by number, then by letter, so that the order tells nobody. */
function grouped(said: readonly string[]): string[] {
  const alike = Map.groupBy(said, (words) => words.toLowerCase().replace(/[\s.!…]+$/u, ''));
  const lines = [...alike.values()]
    .toSorted((one, two) => two.length - one.length || String(one[0]).localeCompare(String(two[0])))
    .map((those) => {
      const words = capital(
        String(those[0])
          .replaceAll(/\s+/g, ' ')
          .replace(/[\s.]+$/, ''),
      );
      const short = words.length > LONG ? `${words.slice(0, LONG - 1).trimEnd()}…` : words;
      return `– ${short}${those.length > 1 ? ` (${those.length})` : ''}`;
    });
  const rest = lines.length - MOST;
  return rest > 0 ? [...lines.slice(0, MOST), `– и ещё других ответов: ${rest}`] : lines;
}

/**
 * A draft out of the answers at one moment, after model §4.2: marks of at least `strongFrom` are
 * strengths, of at most `weakTo` weaknesses; free words are opportunities and threats, as the
 * questions say. What fewer than `smallGroup` have answered does not get in.
 */
export function swotDraft(
  set: QuestionnaireSet,
  { form, moment }: { form: string; moment: SurveyMoment },
  given: readonly Said[],
): SwotTexts {
  const marks: Mark[] = [];
  const words: Record<'opportunities' | 'threats', string[]> = { opportunities: [], threats: [] };
  for (const side of sidesOf(answeredOf(given), set.smallGroup))
    for (const { code, scale, short, swot, ...question } of questionsOf(set, { form, side })) {
      if (question[moment] === null) continue;
      const said = given.filter((each) => each.side === side && each.question === code);
      const mean = meanOf(said.flatMap(({ mark }) => mark ?? []));
      if (scale === 'S10' && mean !== null && said.length >= set.smallGroup)
        marks.push({
          mean,
          line: `${capital(short)} – ${tenths(mean)} из 10 (${SIDES[side]}, ответов: ${said.length})`,
        });
      const texts = said.flatMap(({ words: text }) => (text && /\p{L}/u.test(text) ? [text] : []));
      if (scale === 'TXT' && swot && texts.length > 0)
        words[swot].push(`${capital(short)} (${SIDES[side]}):`, ...grouped(texts));
    }
  const sorted = marks.toSorted((one, two) => two.mean - one.mean);
  const parts: Record<SwotPart, string[]> = {
    strengths: sorted.filter(({ mean }) => mean >= set.strongFrom).map(({ line }) => line),
    weaknesses: sorted
      .filter(({ mean }) => mean <= set.weakTo)
      .toReversed()
      .map(({ line }) => line),
    ...words,
  };
  return {
    strengths: parts.strengths.join('\n'),
    weaknesses: parts.weaknesses.join('\n'),
    opportunities: parts.opportunities.join('\n'),
    threats: parts.threats.join('\n'),
  };
}
