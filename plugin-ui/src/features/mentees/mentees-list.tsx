import { useState } from 'react';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { ConsentLegend } from '../../shared/consents/consent-marks.tsx';
import { useMay } from '../../shared/may.tsx';
import { personName } from '../../shared/person.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { MenteesBulk } from './mentees-bulk.tsx';
import { useMenteeColumns } from './mentee-columns.tsx';
import type { useMentees } from './use-mentees.ts';
import { words } from './words.ts';

/** The most people that one bulk action takes. */
const MOST = 500;

interface MenteesListProps {
  mentees: ReturnType<typeof useMentees>;
  opened: string | undefined;
}

const idOf = ({ id }: Mentee) => id;

/** The rows of the base, what can be done with those chosen, and more of them. */
export function MenteesList({ mentees, opened }: MenteesListProps) {
  const { list, rows, total, filters } = mentees;
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const mayWrite = useMay('mentees.write');
  const columns = useMenteeColumns((person) => filters.hrefWith({ person }));
  const chosen = rows.filter(({ id }) => selected.has(id));

  const chooseAll = async () => {
    let { data, hasNextPage } = await list.fetchNextPage();
    while (hasNextPage) ({ data, hasNextPage } = await list.fetchNextPage());
    const ids = data?.pages.flatMap(({ items }) => items.map(idOf)) ?? rows.map(idOf);
    setSelected(new Set(ids.slice(0, MOST)));
  };
  const allChosen = total === undefined || total > MOST || chosen.length === total;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {mayWrite && (
        <MenteesBulk
          chosen={chosen}
          total={total}
          onAll={allChosen ? undefined : () => void chooseAll()}
          onClear={() => setSelected(new Set())}
        />
      )}
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={({ person }) => personName(person)}
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
