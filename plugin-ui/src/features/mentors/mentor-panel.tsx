import { useState } from 'react';
import type { MentorCard } from '@nastavnik/contracts/mentors';
import { PairStatus } from '@nastavnik/contracts/pairs';
import { Link } from 'wouter';
import { slotsInWords } from '../../shared/bases/free-slots.tsx';
import { ConsentFacts } from '../../shared/consents/consent-marks.tsx';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { ContractButton } from '../../shared/labour/contract-button.tsx';
import { MatchFacts } from '../../shared/match-profile/match-facts.tsx';
import { May, useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personName } from '../../shared/person.ts';
import { CheckActions, useCheckFacts } from '../../shared/record-check/record-check.tsx';
import { words as checkWords } from '../../shared/record-check/words.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { freePlaces, lackingKinds, mentorAbout, signatoryOf } from './about.ts';
import { EditMentorDialog } from './edit-mentor-dialog.tsx';
import { LeaveMentorsDialog } from './leave-mentors-dialog.tsx';
import { MentorSelection } from './mentor-selection.tsx';
import { MentorStateChip } from './mentor-columns.tsx';
import { recordNames } from './record.ts';
import { reserveInWords } from './reserve-words.ts';
import { useShowMentorQuery } from './mentors.api.ts';
import { words } from './words.ts';

const statusWord = (status: string) => {
  const { data } = PairStatus.safeParse(status);
  return data ? words.statuses[data] : status;
};

const Pairs = ({ pairs }: Pick<MentorCard, 'pairs'>) => (
  <>
    <h3>Пары и группы</h3>
    {pairs.length === 0 && <p className="sec">{words.noPairs}</p>}
    <ul>
      {pairs.map(({ pairId, status, mentees }) => (
        <li key={pairId}>
          <Link href={`/pairs/${pairId}`}>{mentees.map(personName).join(', ')}</Link>{' '}
          <span className="sec">{statusWord(status)}</span>
        </li>
      ))}
    </ul>
  </>
);

function PastPairs({ pairs }: { pairs: MentorCard['pastPairs'] }) {
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>{words.reserve.past}</h3>
      <ul>
        {pairs.map(({ pairId, status, schoolYear, mentees }) => (
          <li key={pairId}>
            <Link href={`/pairs/${pairId}`}>{mentees.map(personName).join(', ')}</Link>{' '}
            <span className="sec">
              {schoolYearTitle(schoolYear)}, {statusWord(status)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ mentor }: { mentor: MentorCard }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const { base, capacity, mentees, competences, freeSlots, addedOn, leftOn, leaveReason } = mentor;
  const { record, reserve, outside, recordCheck } = mentor;
  const check = useCheckFacts(recordCheck);
  return (
    <KeyValue
      facts={[
        [words.base, pack?.base(base)],
        ['Наставляемых', `${words.load(mentees, capacity)}, ${words.free} ${freePlaces(mentor)}`],
        [words.competences, competences.join(', ') || words.noCompetences],
        ['Свободное время', slotsInWords(freeSlots)],
        ['В базе с', day(addedOn)],
        ...recordNames.flatMap((name) => {
          const said = record[name];
          return said ? ([[words.record[name], said]] as const) : [];
        }),
        ...(outside ? check : []),
        ...(reserve ? ([[words.reserve.fact, reserveInWords(reserve)]] as const) : []),
        ...(leftOn
          ? ([['Выведен', `${day(leftOn)}, ${pack?.leaveReason(leaveReason)}`]] as const)
          : []),
      ]}
    />
  );
}

function Footer({ mentor, lacks }: { mentor: MentorCard; lacks: boolean }) {
  const [asks, setAsks] = useState<'receive' | 'edit' | 'leave'>();
  const { pack } = usePack();
  const close = () => setAsks(undefined);
  const kinds = lackingKinds(pack, mentor);
  return (
    <>
      {mentor.state === 'free' && (
        <May right="pairs.write">
          <ButtonLink kind="pri" to={`/pairs/new?mentor=${mentor.id}`}>
            {words.makePair}
          </ButtonLink>
        </May>
      )}
      <Button kind={lacks ? 'pri' : 'plain'} onClick={() => setAsks('receive')}>
        {words.receive}
      </Button>
      {kinds.includes('LABOUR_351_8') && <ContractButton mentorId={mentor.id} />}
      {mentor.outside && (
        <CheckActions personId={mentor.id} name={mentor.person.name} check={mentor.recordCheck} />
      )}
      <Button onClick={() => setAsks('edit')}>{words.change}</Button>
      <Button
        kind="quiet"
        onClick={() => setAsks('leave')}
        why={mentor.mentees > 0 && words.hasPairs}
      >
        {words.leave}
      </Button>
      {asks === 'receive' && (
        <ReceiveDialog people={[signatoryOf(mentor)]} kinds={kinds} onClose={close} />
      )}
      {asks === 'edit' && <EditMentorDialog mentor={mentor} onClose={close} />}
      {asks === 'leave' && (
        <LeaveMentorsDialog mentors={[mentor]} onClose={close} onLeft={() => undefined} />
      )}
    </>
  );
}

interface MentorPanelProps {
  mentorId: string;
  onClose: () => void;
}

/** The mentor behind a row: what stops their pairs, how many they take, whom they have. */
export function MentorPanel({ mentorId, onClose }: MentorPanelProps) {
  const { currentData: mentor, error, refetch } = useShowMentorQuery({ params: { mentorId } });
  const { pack, words: titles } = usePack();
  const mayChange = useMay('mentors.write');
  const settles = useMay('training.write');
  if (!mentor)
    return (
      <Panel title={words.title} onClose={onClose}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Panel>
    );
  const lacking = mentor.state === 'left' ? [] : lackingKinds(pack, mentor);
  return (
    <Panel
      title={fullName(mentor.person.name)}
      caption={mentorAbout(mentor)}
      onClose={onClose}
      footer={
        mayChange && mentor.state !== 'left' ? (
          <Footer mentor={mentor} lacks={lacking.length > 0} />
        ) : undefined
      }
    >
      {lacking.length > 0 && (
        <Note tone="warn">
          {words.noBlock}
          <b>
            {words.noConsentOf}: {lacking.map((kind) => titles?.consentShort(kind)).join(', ')}
          </b>
          . {words.wayOut}
        </Note>
      )}
      {lacking.length === 0 && (
        <p>
          <MentorStateChip {...mentor} />
        </p>
      )}
      {mentor.outside && mentor.state !== 'left' && !mentor.recordCheck?.checked && (
        <Note tone="warn">{checkWords.lacks}</Note>
      )}
      <Facts mentor={mentor} />
      <MatchFacts person={mentor.person} side="mentor" active={mentor.state !== 'left'} />
      <ConsentFacts personId={mentor.person.id} marks={mentor.consents} />
      {settles && mentor.state !== 'left' && <MentorSelection mentorId={mentor.id} />}
      <Pairs pairs={mentor.pairs} />
      <PastPairs pairs={mentor.pastPairs} />
    </Panel>
  );
}
