import { SignalView } from '@nastavnik/contracts/signals';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { useCountSignalsQuery, useListSignalsInfiniteQuery } from '../../shared/signals.api.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { SignalItem } from './signal-item.tsx';
import { words } from './words.ts';

/** The signals of one view, urgent ones first. */
function Found({ view, total }: { view: SignalView; total: number | undefined }) {
  const list = useListSignalsInfiniteQuery({ query: { view } });
  const rows = rowsOf(list.data);
  const { pack } = usePack();
  if (list.error !== undefined) return <Problem error={list.error} onRetry={list.refetch} />;
  if (!list.data) return <Skeleton lines={6} />;
  if (rows.length === 0)
    return (
      <Empty title={words.emptyTitle}>
        {view === 'closed' ? words.emptyClosed : words.empty(pack?.norms.lowMark)}
      </Empty>
    );
  return (
    <div className="stack" aria-busy={list.isFetching || undefined}>
      {rows.map((signal) => (
        <SignalItem key={signal.id} signal={signal} />
      ))}
      <Pager
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

/** «Сигналы»: who needs help, and what is being done about it. */
export function SignalsPage() {
  const filters = useFilters();
  const all = useMay('support.write');
  const { data: counts } = useCountSignalsQuery(undefined, { refetchOnMountOrArgChange: true });
  const view = SignalView.options.find((each) => each === filters.get('view')) ?? 'open';
  return (
    <Page title={words.title} caption={all ? words.caption : words.captionPsychologist}>
      <Views
        views={SignalView.options.map((each) => ({
          to: filters.hrefWith({ view: each }),
          label: words.views[each],
          count: counts?.[each],
          current: each === view,
        }))}
      />
      <Found key={view} view={view} total={counts?.[view]} />
    </Page>
  );
}
