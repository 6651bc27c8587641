import { useParams } from 'wouter';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { CompletionBlock, isAtEnd } from '../../shared/completion/completion-block.tsx';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { menteeNames, nameAndPlace, statusStates } from '../../shared/mentoring/about.ts';
import { HIDES_WITHIN, isHidden } from '../../shared/mentoring/hidden-pairs.tsx';
import { useShowPairQuery } from '../../shared/mentoring/pair-cards.api.ts';
import { words as common } from '../../shared/mentoring/words.ts';
import { personName } from '../../shared/person.ts';
import { LabourBlock, useNeedsLabour } from '../../shared/labour/labour-block.tsx';
import { PlanBlock } from '../../shared/plans/plan-block.tsx';
import { ReflectionBlock } from '../../shared/reflection/reflection-block.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Column, Grid, Letterhead, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Stages } from '../../shared/ui/story.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useSession } from '../../shared/session.ts';
import { marksOf } from './marks.ts';
import { MarksChart } from './marks-chart.tsx';
import { AccordsBlock } from './accords-block.tsx';
import { GroupBlock } from './group-block.tsx';
import { NeedsDecision } from './needs-decision.tsx';
import { OwnPairNote } from './own-pair-note.tsx';
import { PairDecisions } from './pair-decisions.tsx';
import { NotesBlock } from './notes/notes-block.tsx';
import { PairMeetings } from './pair-meetings.tsx';
import { PairDocuments, PairPeople } from './pair-people.tsx';
import { PairResultsLink } from './pair-results-link.tsx';
import { stagesOf } from './pair-stages.ts';
import { PulseBlock } from './pulse-block.tsx';
import { PairTimeline } from './pair-timeline.tsx';
import { Rematch } from './rematch.tsx';
import { SubstitutesBlock } from './substitutes-block.tsx';
import { card as say } from './card-words.ts';

/** A pupil with the class; an adult's position would bury the name. */
const named = (person: PersonBrief) =>
  person.classTitle === null ? personName(person) : nameAndPlace(person);

const Heading = ({ card: { pair } }: { card: PairCard }) => (
  <>
    {pair.mentees.length === 1 && pair.mentees[0] ? named(pair.mentees[0]) : menteeNames(pair)}{' '}
    <span className="sec and">{say.and}</span> {named(pair.mentor)}
  </>
);

function Status({ card: { pair } }: { card: PairCard }) {
  if (pair.needsDecision) return <StatusChip state="bad">{common.waitsDecision}</StatusChip>;
  if (pair.notMeeting && pair.daysWithout !== null)
    return <StatusChip state="warn">{common.notMeeting(pair.daysWithout)}</StatusChip>;
  return <StatusChip state={statusStates[pair.status]}>{common.status[pair.status]}</StatusChip>;
}

function Card({ card }: { card: PairCard }) {
  const { day } = useDates();
  const decides = useMay('pairs.write');
  const reader = useSession().person.id;
  const { pair } = card;
  const watches = useMay('pulse.read') && pair.startedOn !== null && !card.own;
  const asksLabour = useNeedsLabour(pair);
  const keepsNotes = useMay('notes.read') && pair.mentor.id === reader;
  return (
    <>
      {decides && <NeedsDecision card={card} />}
      <Rematch pair={pair} />
      <Stages label={say.stages} stages={stagesOf(card, day)} />
      <div className="below-stages">
        <Grid>
          <Column span={7}>
            {isAtEnd(pair) && <CompletionBlock pair={pair} />}
            <ReflectionBlock pair={pair} />
            {pair.startedOn !== null && <PlanBlock pairId={pair.id} />}
            <PairMeetings card={card} />
            {card.timeline.length > 0 && <PairTimeline card={card} />}
          </Column>
          <Column span={5}>
            {decides && card.own && <OwnPairNote />}
            {decides && !card.own && (
              <MarksChart marks={marksOf(card.meetings)} group={pair.mentees.length > 1} />
            )}
            {watches && <PulseBlock pair={pair} />}
            {keepsNotes && <NotesBlock pair={pair} />}
            <PairPeople card={card} />
            <GroupBlock pair={pair} own={card.own} />
            <SubstitutesBlock pair={pair} />
            {!card.own && <AccordsBlock card={card} />}
            {asksLabour && <LabourBlock pair={pair} />}
            <PairDocuments card={card} />
            {pair.startedOn !== null && !card.own && <PairResultsLink pairId={pair.id} />}
          </Column>
        </Grid>
      </div>
    </>
  );
}

/** The card of a pair: where it is on its way, its meetings, its people and papers. */
export function PairPage() {
  const { pairId } = useParams<{ pairId: string }>();
  const { org } = useSession();
  const decides = useMay('pairs.write');
  const call = { params: { pairId } };
  const { currentData, error, isFetching, refetch } = useShowPairQuery(call, HIDES_WITHIN);
  const card = isHidden(error) ? undefined : currentData;
  const kind = card && card.pair.mentees.length > 1 ? say.group : say.pair;
  return (
    <Page
      title={card ? <Heading card={card} /> : kind}
      caption={card && <Status card={card} />}
      actions={
        card && (
          <>
            <Button icon="print" onClick={() => window.print()}>
              {say.print}
            </Button>
            {decides && <PairDecisions card={card} />}
          </>
        )
      }
      {...(decides && { back: { to: '/pairs', label: say.back, here: kind } })}
    >
      <Letterhead>{org.name}</Letterhead>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!card && !error && <Skeleton lines={6} />}
      {card && <Card card={card} />}
    </Page>
  );
}
