import type { Letterhead, PairOrder } from '@nastavnik/contracts/documents';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { sortName } from '../roster/brief.ts';
import { NBSP, personInFull } from './person-in-full.ts';

/** The words of an order; empty where a line is left to be filled by hand. */
export interface PairOrderText extends Letterhead {
  number: string;
  /** «24 ноября 2026 г.» */
  date: string;
  grounds: string;
  decisions: string[];
  pairs: { number: number; mentor: string; mentees: string[]; form: string; term: string }[];
}

const MODEL =
  'В целях реализации целевой модели наставничества, утверждённой распоряжением Минпросвещения России от 25 декабря 2019 г. № Р-145';
const LABOUR =
  'в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации и с письменного согласия педагогических работников';
const CONSENT = 'с согласия участников';

const inWords = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const collator = new Intl.Collator('ru');

/** Sets the order that fixes pairs of one or more forms, by the mentors' names. */
export function pairOrderText(
  pairs: readonly Pair[],
  { number, date }: Pick<PairOrder, 'number' | 'date'>,
  { pack, letterhead }: { pack: Pack; letterhead: Letterhead },
): PairOrderText {
  const formOf = new Map(pack.forms.map((form) => [form.code, form]));
  const ofStaff = pairs.some(({ form }) => {
    const { mentor, mentee } = formOf.get(form) ?? {};
    return mentor === 'staff' && mentee === 'staff';
  });
  const years = [...new Set(pairs.map(({ schoolYear }) => schoolYear))].toSorted((a, b) => a - b);
  return {
    ...letterhead,
    number: number ?? '',
    date: date === null ? '' : inWords.format(new Date(date)).replaceAll(' ', NBSP),
    grounds: `${MODEL}, ${ofStaff ? LABOUR : CONSENT}`,
    decisions: decisionsFor(years, ofStaff),
    pairs: pairs
      .toSorted((a, b) => collator.compare(sortName(a.mentor), sortName(b.mentor)))
      .map((pair, index) => ({
        number: index + 1,
        mentor: personInFull(pair.mentor),
        mentees: pair.mentees.map(personInFull),
        form: formOf.get(pair.form)?.title ?? pair.form,
        term: termOf(pair, date),
      })),
  };
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

const inSchoolYear = (year: number) => `${year - 1}/${String(year % 100).padStart(2, '0')}`;

/** From the order, or from when the pair began, to the end of the school year. */
function termOf({ schoolYear, startedOn }: Pair, date: string | null): string {
  const from = startedOn ?? date;
  const until = `по${NBSP}31.05.${schoolYear}`;
  return from === null ? until : `с${NBSP}${from.split('-').toReversed().join('.')} ${until}`;
}
