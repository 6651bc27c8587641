import { useParams } from 'wouter';
import { menteeNames } from '../../../shared/mentoring/about.ts';
import { useShowPairQuery } from '../../../shared/mentoring/pair-cards.api.ts';
import { personName } from '../../../shared/person.ts';
import { Column, Grid, Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { OutcomeTables } from '../outcome-tables.tsx';
import { usePairOutcomesQuery, usePairSurveysQuery } from '../outcomes.api.ts';
import { pairWords as say } from '../words.ts';
import { PersonChange } from './person-change.tsx';

type Asked = { params: { pairId: string } };

function Outcomes(asked: Asked) {
  const { currentData, error, isFetching, refetch } = usePairOutcomesQuery(asked);
  if (error !== undefined && !isFetching) return <Problem error={error} onRetry={refetch} />;
  return currentData ? <OutcomeTables table={currentData} /> : <Skeleton lines={5} />;
}

function Surveys(asked: Asked) {
  const { currentData, error, isFetching, refetch } = usePairSurveysQuery(asked);
  if (error !== undefined && !isFetching) return <Problem error={error} onRetry={refetch} />;
  if (!currentData) return <Skeleton lines={5} />;
  return currentData.people.map((change) => (
    <PersonChange key={`${change.side} ${change.person.id}`} change={change} of={currentData} />
  ));
}

/** What one pair has come to: figures before and after, answers of both sides. */
export function PairResultsPage() {
  const { pairId } = useParams<{ pairId: string }>();
  const asked = { params: { pairId } };
  const pair = useShowPairQuery(asked).currentData?.pair;
  const names = pair && `${menteeNames(pair)} – ${personName(pair.mentor)}`;
  return (
    <Page
      title={say.title}
      caption={names}
      back={{ to: `/pairs/${pairId}`, label: names ?? say.title, here: say.title }}
    >
      <div className="stack">
        <Note>
          <p>{say.private}</p>
        </Note>
        <Grid>
          <Column span={6}>
            <Surveys {...asked} />
          </Column>
          <Column span={6}>
            <Outcomes {...asked} />
          </Column>
        </Grid>
      </div>
    </Page>
  );
}
