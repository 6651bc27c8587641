import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { Pair } from '@nastavnik/contracts/pairs';
import { menteeNames, pairInFull } from '../../../shared/mentoring/about.ts';
import { usePack } from '../../../shared/pack.ts';
import { rowsOf } from '../../../shared/pages.ts';
import { personName } from '../../../shared/person.ts';
import { Pager } from '../../../shared/ui/list-bars.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { usePairsForPapersInfiniteQuery } from '../documents.api.ts';
import { PairFilters, usePairFilters } from './pair-filters.tsx';
import { making as say } from '../words.ts';

/** A whole class or order stands on one page of the list. */
const AT_ONCE = 200;

interface PairsChoiceProps {
  kind: DocumentKind;
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
}

/**
 * Whether a pair may have the paper: none is made of pairs that broke up or are not agreed, an
 * addendum is of employees, a certificate of who came to the end.
 */
function useTakes(kind: DocumentKind) {
  const { pack } = usePack();
  return ({ form, status }: Pair): boolean => {
    if (status === 'broken' || status === 'proposed') return false;
    if (kind === 'CERTIFICATE') return status === 'finished';
    if (kind !== 'LABOUR_ADDENDUM') return true;
    return (pack?.consentNeeds ?? []).some(
      ({ forms, kinds }) => forms.includes(form) && kinds.includes('LABOUR_351_8'),
    );
  };
}

/** Which pairs a paper is about. */
export function PairsChoice({ kind, chosen, onChange }: PairsChoiceProps) {
  const filters = usePairFilters(kind);
  const { words: pack } = usePack();
  const list = usePairsForPapersInfiniteQuery({ query: { ...filters.query, limit: AT_ONCE } });
  const all = rowsOf(list.data);
  const rows = all.filter(useTakes(kind));
  const broken = all.filter(({ status }) => status === 'broken').length;
  const columns = [
    {
      key: 'mentor',
      head: 'Наставник',
      name: true as const,
      cell: ({ mentor }: Pair) => personName(mentor),
    },
    { key: 'mentees', head: 'Наставляемые', cell: menteeNames },
    { key: 'form', head: 'Форма', cell: ({ form }: Pair) => pack?.form(form) },
    { key: 'order', head: 'Приказ', cell: ({ order }: Pair) => order?.number ?? '–' },
  ];
  return (
    <>
      <PairFilters filters={filters} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={4} />}
      {broken > 0 && <p className="sec">{say.brokenPairs(broken)}</p>}
      {list.data && rows.length === 0 && <p className="sec">{say.noPairs}</p>}
      {rows.length > 0 && (
        <>
          <Table
            label={say.pairs}
            look="plain"
            tall
            rows={rows}
            columns={columns}
            idOf={({ id }) => id}
            nameOf={pairInFull}
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
