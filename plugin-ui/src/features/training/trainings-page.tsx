import { useState } from 'react';
import type { Training } from '@nastavnik/contracts/training';
import { hours } from '../../shared/admission/words.ts';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { CallOffDialog } from './call-off-dialog.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { useListTrainingsQuery } from './training.api.ts';
import { planWords } from './words.ts';

type Asked = { what: 'mark' | 'edit' | 'call-off'; training: Training };

function Title({ training }: { training: Training }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const { title, place, forms, cancelled } = training;
  return (
    <>
      {title}
      {place !== null && <small>{place}</small>}
      {forms.length > 0 && <small>{forms.map((form) => pack?.form(form)).join(', ')}</small>}
      {cancelled && (
        <small>
          <Status state="stop">{planWords.cancelled(day(cancelled.on), cancelled.reason)}</Status>
        </small>
      )}
    </>
  );
}

function Ways({ training, onAsk }: { training: Training; onAsk: (asked: Asked) => void }) {
  if (training.cancelled) return '–';
  return (
    <Actions>
      <Button kind="quiet" onClick={() => onAsk({ what: 'mark', training })}>
        {planWords.mark}
      </Button>
      <Button kind="quiet" onClick={() => onAsk({ what: 'edit', training })}>
        {planWords.edit}
      </Button>
      <Button kind="quiet" onClick={() => onAsk({ what: 'call-off', training })}>
        {planWords.callOff}
      </Button>
    </Actions>
  );
}

function useColumns(onAsk: (asked: Asked) => void): Column<Training>[] {
  const { day } = useDates();
  const head = planWords.columns;
  return [
    {
      key: 'title',
      head: head.title,
      name: true,
      cell: (training) => <Title training={training} />,
    },
    { key: 'on', head: head.on, tight: true, cell: ({ on }) => day(on) },
    { key: 'hours', head: head.hours, right: true, cell: (row) => hours(row.hours) },
    { key: 'trainer', head: head.trainer, cell: ({ trainer }) => trainer ?? '–' },
    {
      key: 'came',
      head: head.came,
      right: true,
      cell: ({ attended, invited, cancelled }) =>
        cancelled ? '–' : planWords.of(attended, invited),
    },
    {
      key: 'action',
      head: head.action,
      silent: true,
      right: true,
      cell: (training) => <Ways training={training} onAsk={onAsk} />,
    },
  ];
}

/** The school's plan of training for the year, with attendance by ticks. */
export function TrainingsPage() {
  const { schoolYear } = useDates();
  const { data, error, refetch } = useListTrainingsQuery({ query: {} });
  const [adds, setAdds] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const columns = useColumns(setAsked);
  const onClose = () => setAsked(undefined);
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
          look="plain"
          cards
          rows={data.items}
          columns={columns}
          idOf={({ id }) => id}
        />
      )}
      {adds && <TrainingDialog onClose={() => setAdds(false)} />}
      {asked?.what === 'mark' && (
        <AttendanceDialog trainingId={asked.training.id} onClose={onClose} />
      )}
      {asked?.what === 'edit' && <TrainingDialog training={asked.training} onClose={onClose} />}
      {asked?.what === 'call-off' && <CallOffDialog training={asked.training} onClose={onClose} />}
    </Page>
  );
}
