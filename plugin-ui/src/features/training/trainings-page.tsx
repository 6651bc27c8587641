import { useState } from 'react';
import type { Training } from '@nastavnik/contracts/training';
import { hours } from '../../shared/admission/words.ts';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { useListTrainingsQuery } from './training.api.ts';
import { planWords } from './words.ts';

function useColumns(onMark: (id: string) => void): Column<Training>[] {
  const { day } = useDates();
  const head = planWords.columns;
  return [
    {
      key: 'title',
      head: head.title,
      name: true,
      cell: ({ title, place }) => (
        <>
          {title}
          {place !== null && <small>{place}</small>}
        </>
      ),
    },
    { key: 'on', head: head.on, tight: true, cell: ({ on }) => day(on) },
    { key: 'hours', head: head.hours, right: true, cell: (row) => hours(row.hours) },
    { key: 'trainer', head: head.trainer, cell: ({ trainer }) => trainer ?? '–' },
    {
      key: 'came',
      head: head.came,
      right: true,
      cell: ({ attended, invited }) => planWords.of(attended, invited),
    },
    {
      key: 'action',
      head: head.action,
      silent: true,
      right: true,
      cell: ({ id }) => (
        <Button kind="quiet" onClick={() => onMark(id)}>
          {planWords.mark}
        </Button>
      ),
    },
  ];
}

/** The school's plan of training for the year, with attendance by ticks. */
export function TrainingsPage() {
  const { schoolYear } = useDates();
  const { data, error, refetch } = useListTrainingsQuery({ query: {} });
  const [adds, setAdds] = useState(false);
  const [marked, setMarked] = useState<string>();
  const columns = useColumns(setMarked);
  const add = (
    <Button kind="pri" icon="plus" onClick={() => setAdds(true)}>
      {planWords.add}
    </Button>
  );
  const nothing = data?.items.length === 0;
  return (
    <Page
      title={planWords.title}
      caption={planWords.caption(schoolYearTitle(data?.schoolYear ?? schoolYear))}
      actions={!nothing && add}
    >
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && error === undefined && <Skeleton lines={6} />}
      {nothing && (
        <Empty title={planWords.emptyTitle} actions={add}>
          {planWords.empty}
        </Empty>
      )}
      {data && !nothing && (
        <Table
          label={planWords.table}
          tall
          rows={data.items}
          columns={columns}
          idOf={({ id }) => id}
        />
      )}
      {adds && <TrainingDialog onClose={() => setAdds(false)} />}
      {marked !== undefined && (
        <AttendanceDialog trainingId={marked} onClose={() => setMarked(undefined)} />
      )}
    </Page>
  );
}
