import type { Calendar } from '@nastavnik/contracts/calendar';
import { useState } from 'react';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useShowCalendarQuery } from './calendar.api.ts';
import { EntriesTable } from './entries-table.tsx';
import { FeedDialog } from './feed-dialog.tsx';
import { chosen, daysAround, monthsAround } from './months.ts';
import { monthTitle, words } from './words.ts';

function Days({ calendar }: { calendar: Calendar }) {
  const filters = useFilters();
  const view = filters.get('view');
  const months = monthsAround(calendar.today);
  const titles: [string, string][] = [
    ['', words.views.soon],
    ['late', words.views.late],
    ...months.map((month): [string, string] => [month, monthTitle(month, calendar.today)]),
  ];
  const entries = chosen(calendar, view);
  const nothing = view === '' ? words.noSoon : view === 'late' ? words.noLate : words.noMonth;
  return (
    <>
      <Views
        label={words.viewsLabel}
        views={titles.map(([each, label]) => ({
          to: filters.hrefWith({ view: each }),
          label,
          count: chosen(calendar, each).length,
          current: each === view,
        }))}
      />
      {entries.length === 0 ? <Empty title={nothing} /> : <EntriesTable entries={entries} />}
    </>
  );
}

/** What is due at this org: soon, late, or in a month of the year around today. */
export function CalendarPage() {
  const { today } = useDates();
  const [subscribing, setSubscribing] = useState(false);
  const { data, error, refetch } = useShowCalendarQuery({ query: daysAround(today) });
  const isEmpty = data && data.late.length + data.entries.length === 0;
  return (
    <Page
      title={words.title}
      caption={data?.org.name}
      actions={<Button onClick={() => setSubscribing(true)}>{words.feed.open}</Button>}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {isEmpty && <Empty title={words.none}>{words.noneWhat}</Empty>}
      {data && !isEmpty && <Days calendar={data} />}
      {subscribing && <FeedDialog onClose={() => setSubscribing(false)} />}
    </Page>
  );
}
