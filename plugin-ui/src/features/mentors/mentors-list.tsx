import type { Mentor } from '@nastavnik/contracts/mentors';
import { useChoice } from '../../shared/bases/use-choice.ts';
import { ConsentLegend } from '../../shared/consents/consent-marks.tsx';
import { useMay } from '../../shared/may.tsx';
import { namesAmong } from '../../shared/person.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useMentorColumns } from './mentor-columns.tsx';
import { MentorsBulk } from './mentors-bulk.tsx';
import type { useMentors } from './use-mentors.ts';
import { words } from './words.ts';

interface MentorsListProps {
  mentors: ReturnType<typeof useMentors>;
  opened: string | undefined;
}

/** The rows of the base, what can be done with those chosen, and more of them. */
export function MentorsList({ mentors, opened }: MentorsListProps) {
  const { list, rows, total, filters } = mentors;
  const mayWrite = useMay('mentors.write');
  const names = namesAmong(rows.map(({ person }) => person));
  const nameOf = ({ person }: Mentor) => names(person);
  const columns = useMentorColumns((person) => filters.hrefWith({ person }), nameOf);
  const choice = useChoice<Mentor>({ rows, total, more: list.fetchNextPage });
  const { selected, setSelected } = choice;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {mayWrite && <MentorsBulk choice={choice} total={total} />}
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
