import type { Mentee } from '@nastavnik/contracts/mentees';
import { useChoice } from '../../shared/bases/use-choice.ts';
import { ConsentLegend } from '../../shared/consents/consent-marks.tsx';
import { useMay } from '../../shared/may.tsx';
import { namesAmong } from '../../shared/person.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useMenteeColumns } from './mentee-columns.tsx';
import { MenteesBulk } from './mentees-bulk.tsx';
import type { useMentees } from './use-mentees.ts';
import { words } from './words.ts';

interface MenteesListProps {
  mentees: ReturnType<typeof useMentees>;
  opened: string | undefined;
}

/** The rows of the base, what can be done with those chosen, and more of them. */
export function MenteesList({ mentees, opened }: MenteesListProps) {
  const { list, rows, total, filters } = mentees;
  const mayWrite = useMay('mentees.write');
  const names = namesAmong(rows.map(({ person }) => person));
  const nameOf = ({ person }: Mentee) => names(person);
  const columns = useMenteeColumns((person) => filters.hrefWith({ person }), nameOf);
  const choice = useChoice<Mentee>({ rows, total, more: list.fetchNextPage });
  const { selected, setSelected } = choice;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {mayWrite && <MenteesBulk choice={choice} total={total} />}
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={nameOf}
        current={opened}
        {...(mayWrite && { selected, onSelect: setSelected })}
      />
      <Pager
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      >
        <ConsentLegend />
      </Pager>
    </div>
  );
}
