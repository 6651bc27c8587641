import type { Overview, QuietPair } from '@nastavnik/contracts/indicators';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { May } from '../../shared/may.tsx';
import { count, words as numbers } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { WeekStrip } from '../../shared/ui/figures.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { Records } from './records.tsx';
import { words } from './words.ts';

/** Days beyond the norm after which a pair is not late but lost. */
const LOST = 7;

function useColumns(norm: number): Column<QuietPair>[] {
  const { day } = useDates();
  const { words: pack } = usePack();
  const days = ({ daysWithout }: QuietPair) => daysWithout ?? norm;
  return [
    {
      key: 'mentees',
      head: 'Наставляемый',
      name: true,
      cell: ({ id, mentees }) => (
        <>
          <Records to={`/pairs/${id}`} right="pairs.read">
            {mentees.map(personName).join(', ')}
          </Records>
          <small>{[...new Set(mentees.map(personAbout))].join(', ')}</small>
        </>
      ),
    },
    {
      key: 'mentor',
      head: 'Наставник',
      cell: ({ mentor }) => [personName(mentor), personAbout(mentor)].filter(Boolean).join(', '),
    },
    { key: 'form', head: 'Форма', tight: true, cell: ({ form }) => pack?.form(form) },
    { key: 'last', head: 'Последняя', right: true, cell: ({ lastMetOn }) => day(lastMetOn) },
    {
      key: 'days',
      head: 'Без встреч',
      cell: (pair) => (
        <StatusChip state={days(pair) > norm + LOST ? 'bad' : 'warn'}>
          {count(days(pair), numbers.day)}
        </StatusChip>
      ),
    },
    {
      key: 'weeks',
      head: '12 недель',
      cell: ({ weeks }) => <WeekStrip weeks={weeks} />,
    },
  ];
}

/** The pairs that have not met for longest, with the weeks in which they did. */
export function QuietBlock({ quiet }: { quiet: Overview['notMeeting'] }) {
  const { days, count: all, activePairs, worst } = quiet;
  const columns = useColumns(days);
  const title = words.quiet(count(days, numbers.longerThanDays));
  if (worst.length === 0)
    return (
      <Block span={12} title={title}>
        <p className="sec">{activePairs === 0 ? words.noPairs : words.nobodyQuiet}</p>
      </Block>
    );
  const pairs = count(all, words.quietPairs);
  return (
    <Block
      span={12}
      title={title}
      caption={words.quietCaption(worst.length, pairs)}
      more={
        <May right="pairs.read">
          <Link href="/pairs?view=not_meeting">{words.quietAll(pairs)}</Link>
        </May>
      }
    >
      <Table label={title} look="plain" rows={worst} columns={columns} idOf={({ id }) => id} />
    </Block>
  );
}
