import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { sortName } from '../../roster/brief.ts';
import type { Sheet } from '../paper/tags.ts';
import { NBSP, personInFull } from './person-in-full.ts';
import { dateInFigures, inSchoolYear } from './said-dates.ts';

const MODEL =
  'В целях реализации целевой модели наставничества, утверждённой распоряжением Минпросвещения России от 25 декабря 2019 г. № Р-145';
const LABOUR =
  'в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации и с письменного согласия педагогических работников';
const CONSENT = 'с согласия участников';

/** A pair as papers name it, with the last day of its programme. */
export interface PaperPair extends Pair {
  programmeEndsOn?: string | null;
}

const collator = new Intl.Collator('ru');

/** The order that fixes pairs of one or more forms, by the mentors' names. */
export function pairOrderSheet(
  pairs: readonly PaperPair[],
  date: string | null,
  pack: Pack,
): Sheet<'PAIR_ORDER'> {
  const ofStaff = pairs.some((pair) => isOfStaff(pair, pack));
  const years = [...new Set(pairs.map(({ schoolYear }) => schoolYear))].toSorted((a, b) => a - b);
  return {
    grounds: `${MODEL}, ${ofStaff ? LABOUR : CONSENT}`,
    decisions: decisionsFor(years, ofStaff).map((text, index) => ({ n: String(index + 1), text })),
    pairs: pairs
      .toSorted((a, b) => collator.compare(sortName(a.mentor), sortName(b.mentor)))
      .map((pair, index) => ({
        n: String(index + 1),
        ...pairFacts(pair, date, pack),
        ...keptOf(pair),
      })),
  };
}

/**
 * Kept with the sheet and printed by no template: the number of the order by which the pair had
 * begun, empty when it begins by this one, and the school year of the pair.
 */
const keptOf = ({ order, schoolYear }: Pair) => ({
  startedBy: order?.number ?? '',
  ofYear: String(schoolYear),
});

/** Who is in a pair, how and for how long. */
export const pairFacts = (pair: PaperPair, date: string | null, { forms }: Pack) => ({
  mentor: personInFull(pair.mentor),
  mentees: pair.mentees.map(personInFull).join('\n'),
  form: forms.find(({ code }) => code === pair.form)?.title ?? pair.form,
  term: termOf(pair, date),
});

/** Employees mentor employees: labour law asks for papers of its own. */
export function isOfStaff({ form: code }: Pair, { forms }: Pack): boolean {
  const form = forms.find((each) => each.code === code);
  return form?.mentor === 'staff' && form.mentee === 'staff';
}

const decisionsFor = (years: readonly number[], ofStaff: boolean): string[] => [
  `Закрепить наставнические пары и группы на ${years.map(inSchoolYear).join(' и ')} учебный год согласно приложению к настоящему приказу.`,
  'Наставникам проводить встречи с наставляемыми по согласованному плану и отмечать каждую встречу в разделе «Наставничество».',
  'Куратору обеспечить организацию и сопровождение работы пар и групп, сбор обратной связи и анкет участников.',
  ...(ofStaff
    ? [
        'Содержание, сроки, форму и условия выполнения работы по наставничеству педагогических работников установить дополнительными соглашениями к трудовым договорам.',
      ]
    : []),
  'Контроль за исполнением настоящего приказа оставляю за собой.',
];

/** From the order, or from when the pair began, to the end of its programme. */
function termOf(pair: PaperPair, date: string | null): string {
  const from = pair.startedOn ?? date;
  const until = `по${NBSP}${lastDayOf(pair, date)}`;
  return from === null ? until : `с${NBSP}${dateInFigures(from)} ${until}`;
}

/**
 * The last day of the pair's programme; without one, or when that is behind as the pair begins, the
 * end of the school year.
 */
export function lastDayOf(pair: PaperPair, date: string | null): string {
  const { schoolYear, startedOn, programmeEndsOn = null } = pair;
  const from = startedOn ?? date;
  if (programmeEndsOn !== null && programmeEndsOn >= (from ?? ''))
    return dateInFigures(programmeEndsOn);
  const begins = from === null ? schoolYear : schoolYearOf(from);
  return `31.05.${Math.max(schoolYear, begins)}`;
}
