import type { SyncStatus } from '@nastavnik/contracts/sync-run';
import { useDates } from '../../shared/dates.ts';
import { hoursAgo } from '../../shared/numbers.ts';
import { Note } from '../../shared/ui/surfaces.tsx';

/** «последняя успешная 23.11, 06:40, 26 часов назад» */
export function LastApplied({ status }: { status: SyncStatus | undefined }) {
  const { moment } = useDates();
  if (!status) return null;
  if (status.lastAppliedAt === null) return 'успешных загрузок ещё не было';
  return `последняя успешная ${moment(status.lastAppliedAt)}, ${hoursAgo(status.hoursAgo ?? 0)}`;
}

/** Warns when the school has not been brought up to date for a day and a half. */
export function Staleness({ status }: { status: SyncStatus | undefined }) {
  if (!status?.stale || status.hoursAgo === null) return null;
  return (
    <Note tone="warn" role="status">
      <h2>Последняя успешная синхронизация {hoursAgo(status.hoursAgo)}</h2>
      <p>
        Новые ученики и переводы могли не попасть в раздел. Проверьте, нет ли ниже остановленной
        загрузки; если журнал давно ничего не присылал, сообщите в его поддержку.
      </p>
    </Note>
  );
}
