import { useDates } from '../../shared/dates.ts';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Grid, Letterhead, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { CoverageBlock } from './coverage-block.tsx';
import { useShowOverviewQuery } from './overview.api.ts';
import { QuietBlock } from './quiet-block.tsx';
import { StagesBlock } from './stages-block.tsx';
import { TodoBlock } from './todo-block.tsx';
import { TrendBlock } from './trend-block.tsx';
import { words } from './words.ts';

const print = () => window.print();

/** The curator's first screen: how far from the target, what to do now, where it has stopped. */
export function OverviewPage() {
  const { data: overview, error, refetch } = useShowOverviewQuery();
  const { moment } = useDates();
  const { org } = useSession();
  if (!overview)
    return (
      <Page title={words.title}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={8} />}
      </Page>
    );
  if (overview.coverage.pupils === 0)
    return (
      <Page title={words.title}>
        <Empty title={words.noPupils}>{words.noPupilsText}</Empty>
      </Page>
    );
  const asOf = moment(overview.asOf);
  return (
    <Page
      title={words.title}
      caption={`на ${asOf} · ${words.fresh}`}
      actions={
        <Button icon="print" onClick={print}>
          {words.print}
        </Button>
      }
    >
      <Letterhead>
        {org.name} · Обзор программы наставничества на {asOf}
      </Letterhead>
      {error && <Problem error={error} onRetry={refetch} />}
      <Grid>
        <CoverageBlock overview={overview} />
        <TodoBlock todo={overview.todo} fresh={overview.funnel[0]?.reached === 0} />
        <StagesBlock funnel={overview.funnel} />
        <TrendBlock overview={overview} />
        <QuietBlock quiet={overview.notMeeting} />
      </Grid>
    </Page>
  );
}
