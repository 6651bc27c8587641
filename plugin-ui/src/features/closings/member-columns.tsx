import { Link } from 'wouter';
import type { ClosingMember } from '@nastavnik/contracts/closings';
import { words } from '../../shared/closing/words.ts';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';

const Passed = ({ passed }: Pick<ClosingMember, 'passed'>) => {
  if (passed === null) return <Status state="none">{words.notSummed}</Status>;
  return passed ? (
    <Status state="ok">{words.passed}</Status>
  ) : (
    <Status state="stop">{words.notPassed}</Status>
  );
};

/** Who is not summed up leads to the pair in which that is done. */
const Member = ({ person, passed, pairIds: [pairId] }: ClosingMember) =>
  passed === null && pairId ? (
    <Link href={`/pairs/${pairId}`}>{nameAndPlace(person)}</Link>
  ) : (
    nameAndPlace(person)
  );

/** Who took part in a programme, and how they came to its end. */
export const columns: Column<ClosingMember>[] = [
  {
    key: 'who',
    head: words.columns.who,
    name: true,
    cell: (member) => <Member {...member} />,
  },
  { key: 'side', head: words.columns.side, cell: ({ side }) => words.sides[side] },
  { key: 'passed', head: words.columns.passed, cell: ({ passed }) => <Passed passed={passed} /> },
  {
    key: 'came',
    head: words.columns.came,
    cell: ({ attended }) => (attended ? words.was : words.wasNot),
  },
];
