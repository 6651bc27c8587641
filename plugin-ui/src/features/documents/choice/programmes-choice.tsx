import type { Programme } from '@nastavnik/contracts/programme-cards';
import { programmeStateWords } from '@nastavnik/contracts/programme-states';
import { schoolYearTitle } from '../../../shared/dates.ts';
import { usePack } from '../../../shared/pack.ts';
import { rowsOf } from '../../../shared/pages.ts';
import { ButtonLink } from '../../../shared/ui/button.tsx';
import { Pager } from '../../../shared/ui/list-bars.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { useProgrammesForPapersInfiniteQuery } from '../documents.api.ts';
import { making as say } from '../words.ts';

interface ProgrammesChoiceProps {
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
}

/** Which programmes a paper is about. */
export function ProgrammesChoice({ chosen, onChange }: ProgrammesChoiceProps) {
  const { words: pack } = usePack();
  const list = useProgrammesForPapersInfiniteQuery({ query: { view: 'open' } });
  const rows = rowsOf(list.data);
  const columns = [
    { key: 'title', head: 'Программа', name: true as const, cell: ({ title }: Programme) => title },
    { key: 'form', head: 'Форма', cell: ({ form }: Programme) => pack?.form(form) },
    {
      key: 'year',
      head: 'Учебный год',
      cell: ({ schoolYear }: Programme) => schoolYearTitle(schoolYear),
    },
    {
      key: 'state',
      head: 'Состояние',
      cell: ({ state }: Programme) => programmeStateWords[state],
    },
  ];
  return (
    <>
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={4} />}
      {list.data && rows.length === 0 && (
        <Empty
          title={say.noProgrammesTitle}
          actions={<ButtonLink to="/programmes">{say.toProgrammes}</ButtonLink>}
        >
          {say.noProgrammes}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table
            label={say.programmes}
            look="plain"
            tall
            rows={rows}
            columns={columns}
            idOf={({ id }) => id}
            nameOf={({ title }) => title}
            selected={chosen}
            onSelect={onChange}
          />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </>
      )}
    </>
  );
}
