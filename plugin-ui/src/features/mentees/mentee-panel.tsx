import { useState } from 'react';
import type { MenteeCard } from '@nastavnik/contracts/mentees';
import { Link } from 'wouter';
import { slotsInWords } from '../../shared/bases/free-slots.tsx';
import { ConsentFacts } from '../../shared/consents/consent-marks.tsx';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { useDates } from '../../shared/dates.ts';
import { Guardians } from '../../shared/guardians.tsx';
import { MatchFacts } from '../../shared/match-profile/match-facts.tsx';
import { May, useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personName } from '../../shared/person.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { lackingKinds, menteeAbout, signatoryOf } from './about.ts';
import { EditMenteeDialog } from './edit-mentee-dialog.tsx';
import { LeaveMenteesDialog } from './leave-mentees-dialog.tsx';
import { MenteeStateChip } from './mentee-columns.tsx';
import { useShowMenteeQuery } from './mentees.api.ts';
import { words } from './words.ts';

function Request({ mentee }: { mentee: MenteeCard }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const { ground, request, form, freeSlots, addedOn, leftOn, leaveReason } = mentee;
  return (
    <>
      <h3>Запрос</h3>
      <KeyValue
        facts={[
          ['Вид', pack?.ground(ground)],
          ['Своими словами', request ?? words.noRequest],
          ['Форма', pack?.form(form)],
          ['Свободное время', slotsInWords(freeSlots)],
          ['В базе с', day(addedOn)],
          ...recordFacts(mentee.record),
          ...(leftOn
            ? ([['Выведен', `${day(leftOn)}, ${pack?.leaveReason(leaveReason)}`]] as const)
            : []),
        ]}
      />
    </>
  );
}

/** What was written down beside the journal; nothing is said of what was not. */
const recordFacts = ({ contacts, results, caseUrl, completion }: MenteeCard['record']) =>
  (
    [
      [words.record.contacts, contacts],
      [words.record.results, results],
      [words.record.caseUrl, caseUrl],
      [words.record.completion, completion && words.completions[completion]],
    ] as const
  ).filter(([, value]) => value !== null);

type Asks = 'receive' | 'edit' | 'leave' | undefined;

function Footer({ mentee, lacks }: { mentee: MenteeCard; lacks: boolean }) {
  const [asks, setAsks] = useState<Asks>();
  const { pack } = usePack();
  const close = () => setAsks(undefined);
  return (
    <>
      {mentee.state === 'no_mentor' && (
        <May right="pairs.write">
          <ButtonLink kind="pri" to={`/pairs/new?mentee=${mentee.id}`}>
            {words.findMentor}
          </ButtonLink>
        </May>
      )}
      <Button kind={lacks ? 'pri' : 'plain'} onClick={() => setAsks('receive')}>
        {words.receive}
      </Button>
      <Button onClick={() => setAsks('edit')}>{words.change}</Button>
      <Button
        kind="quiet"
        onClick={() => setAsks('leave')}
        why={mentee.pairId !== null && words.inPair}
      >
        {words.leave}
      </Button>
      {asks === 'receive' && (
        <ReceiveDialog
          people={[signatoryOf(mentee)]}
          kinds={lackingKinds(pack, mentee)}
          onClose={close}
        />
      )}
      {asks === 'edit' && <EditMenteeDialog mentee={mentee} onClose={close} />}
      {asks === 'leave' && (
        <LeaveMenteesDialog mentees={[mentee]} onClose={close} onLeft={() => undefined} />
      )}
    </>
  );
}

interface MenteePanelProps {
  menteeId: string;
  onClose: () => void;
}

/** The mentee behind a row: what stops their pair, consents, request, whom to call. */
export function MenteePanel({ menteeId, onClose }: MenteePanelProps) {
  const { currentData: mentee, error, refetch } = useShowMenteeQuery({ params: { menteeId } });
  const { pack, words: titles } = usePack();
  const mayChange = useMay('mentees.write');
  const mayReceive = useMay('consents.write');
  if (!mentee)
    return (
      <Panel title={words.title} onClose={onClose}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Panel>
    );
  const lacking = mentee.state === 'left' ? [] : lackingKinds(pack, mentee);
  const { classTeacher, pairId } = mentee;
  const teacher = classTeacher && `классный руководитель ${personName(classTeacher)}`;
  return (
    <Panel
      title={fullName(mentee.person.name)}
      caption={[menteeAbout(mentee), teacher].filter(Boolean).join(' · ')}
      onClose={onClose}
      footer={
        mayChange && mentee.state !== 'left' ? (
          <Footer mentee={mentee} lacks={lacking.length > 0} />
        ) : undefined
      }
    >
      {lacking.length > 0 && (
        <Note tone="warn">
          {words.noBlock}
          <b>
            {words.noConsentOf}: {lacking.map((kind) => titles?.consentShort(kind)).join(', ')}
          </b>
          . {mayReceive ? words.wayOut : words.wayOutReader}
        </Note>
      )}
      {lacking.length === 0 && (
        <p>
          <MenteeStateChip {...mentee} />
        </p>
      )}
      {pairId && (
        <p>
          <Link href={`/pairs/${pairId}`}>{words.openPair}</Link>
        </p>
      )}
      <ConsentFacts personId={mentee.person.id} marks={mentee.consents} />
      <Request mentee={mentee} />
      <MatchFacts person={mentee.person} side="mentee" active={mentee.state !== 'left'} />
      <Guardians guardians={mentee.guardians} />
    </Panel>
  );
}
