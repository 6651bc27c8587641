import { AccordQuestions } from '../../shared/accords/accord-question.tsx';
import { useMyAccordsQuery } from '../../shared/accords/accords.api.ts';
import { Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { words } from './words.ts';

/** «Предложенная пара»: whether it fits, in one tap. */
export function InvitationPage() {
  const { data, error, isFetching, refetch } = useMyAccordsQuery();
  return (
    <Page title={words.title}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {data && data.items.length > 0 && (
        <Grid>
          <Column span={7}>
            <AccordQuestions items={data.items} />
          </Column>
        </Grid>
      )}
    </Page>
  );
}
