import type { ConsultationBrief } from '@nastavnik/contracts/consultations';
import { Link } from 'wouter';
import { useMay } from '../../../shared/may.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { useListConsultationsQuery } from './consultations.api.ts';
import { consultationStates, daysSaid, remarksSaid, words } from './words.ts';

const columns: Column<ConsultationBrief>[] = [
  {
    key: 'title',
    head: words.columns.title,
    name: true,
    cell: ({ id, title, owner }) => (
      <>
        <Link href={`/consultations/${id}`}>{title}</Link>
        <small>{owner}</small>
      </>
    ),
  },
  { key: 'days', head: words.columns.days, cell: daysSaid },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state }) => (
      <StatusChip state={consultationStates[state].shape}>
        {consultationStates[state].word}
      </StatusChip>
    ),
  },
  { key: 'remarks', head: words.columns.remarks, cell: remarksSaid },
];

/** Drafts on which remarks are, or were, taken: of one's own organisation and of those above it. */
export function ConsultationsPage() {
  const mayWrite = useMay('roadmaps.write');
  const { data, error, refetch } = useListConsultationsQuery();
  const rows = data?.items ?? [];
  return (
    <Page title={words.title}>
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={4} />}
      {data && rows.length === 0 && (
        <Empty title={words.none}>{mayWrite ? words.noneOwner : words.noneReader}</Empty>
      )}
      {rows.length > 0 && (
        <Table label={words.table} rows={rows} columns={columns} idOf={({ id }) => id} cards />
      )}
    </Page>
  );
}
