import { useState } from 'react';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { endedStates, statesBeforePairs } from '@nastavnik/contracts/programme-states';
import { useParams } from 'wouter';
import { ClosingSummary } from '../../shared/closing/closing-summary.tsx';
import { useMay } from '../../shared/may.tsx';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { card as say } from './card-words.ts';
import { EditProgrammeDialog } from './edit-programme-dialog.tsx';
import { ProgrammeStateChip } from './programme-columns.tsx';
import { ProgrammeContent } from './programme-content.tsx';
import { ProgrammeHistory } from './programme-history.tsx';
import { ProgrammeSteps } from './programme-steps.tsx';
import { useShowProgrammeQuery } from './programmes.api.ts';
import { Readiness } from './readiness.tsx';

const Caption = ({ programme }: { programme: ProgrammeCard }) => {
  const { open, active, all } = programme.pairs;
  return (
    <>
      <ProgrammeStateChip state={programme.state} /> {all > 0 && say.pairs(open, active, all)}
    </>
  );
};

/** There is somebody whose work may be summed up. */
const hasPairs = ({ state, pairs }: ProgrammeCard) =>
  state !== 'cancelled' && !statesBeforePairs.includes(state) && pairs.all > 0;

const Card = ({ programme }: { programme: ProgrammeCard }) => (
  <>
    <ProgrammeSteps programme={programme} />
    <div className="below-stages">
      <Grid>
        <Column span={7}>
          <Readiness programme={programme} />
        </Column>
        <Column span={5}>
          {hasPairs(programme) && <ClosingSummary programmeId={programme.id} />}
          <ProgrammeContent programme={programme} />
          {programme.timeline.length > 0 && <ProgrammeHistory timeline={programme.timeline} />}
        </Column>
      </Grid>
    </div>
  </>
);

/** The card of a programme: where it is on its way, how ready it is, what is written in it. */
export function ProgrammePage() {
  const { programmeId } = useParams<{ programmeId: string }>();
  const {
    currentData: programme,
    error,
    isFetching,
    refetch,
  } = useShowProgrammeQuery({ params: { programmeId } });
  const mayWrite = useMay('programmes.write');
  const mayAsk = useMay('surveys.read');
  const mayPrint = useMay('documents.write');
  const [edits, setEdits] = useState(false);
  return (
    <Page
      title={programme?.title ?? say.programme}
      caption={programme && <Caption programme={programme} />}
      actions={
        programme && (
          <>
            <ButtonLink to={`/pairs?programme=${programme.id}`}>{say.pairsLink}</ButtonLink>
            {mayAsk && (
              <ButtonLink to={`/surveys/programmes/${programme.id}/outcomes`}>
                {say.resultsLink}
              </ButtonLink>
            )}
            {mayPrint && (
              <ButtonLink icon="print" to={`/documents?kind=FORM_PROGRAMME&of=${programme.id}`}>
                {say.print}
              </ButtonLink>
            )}
            {mayWrite && !endedStates.includes(programme.state) && (
              <Button icon="edit" onClick={() => setEdits(true)}>
                {say.edit}
              </Button>
            )}
          </>
        )
      }
      back={{ to: '/programmes', label: say.back, here: say.programme }}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!programme && !error && <Skeleton lines={8} />}
      {programme && <Card programme={programme} />}
      {edits && programme && (
        <EditProgrammeDialog programme={programme} onClose={() => setEdits(false)} />
      )}
    </Page>
  );
}
