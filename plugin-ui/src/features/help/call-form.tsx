import { useState } from 'react';
import type { Addressee, HelpAbout } from '@nastavnik/contracts/signals';
import { menteeNames, nameAndPlace } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { useSession } from '../../shared/session.ts';
import { useRaiseSignalMutation } from '../../shared/signals.api.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox, Choices } from '../../shared/ui/choices.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { words } from './words.ts';

const namesOf = (people: HelpAbout['curators']) =>
  people.map(({ name }) => fullName(name)).join(', ');

/** Who will read it, and who will not. */
function WhoReads({ about, to, leads }: { about: HelpAbout; to: Addressee; leads: boolean }) {
  const readers = to === 'curator' ? about.curators : about.psychologists;
  return (
    <p className="sec">
      {words.willRead(namesOf(readers), readers.length > 1)}{' '}
      {to === 'psychologist' && `${words.onlyPsychologist} `}
      {leads ? words.unseenByMentee : words.unseenByMentor}
    </p>
  );
}

interface Draft {
  topic: string;
  to: Addressee;
  text: string;
  /** Null while nobody has touched it: as the topic proposes. */
  urgent: boolean | null;
}

/** Who could read about the pair, each with names. */
const addresseesOf = ({ curators, psychologists }: HelpAbout) => [
  ...(curators.length > 0
    ? [{ value: 'curator' as const, title: words.curator, text: namesOf(curators) }]
    : []),
  ...(psychologists.length > 0
    ? [{ value: 'psychologist' as const, title: words.psychologist, text: namesOf(psychologists) }]
    : []),
];

function useCall(about: HelpAbout, leads: boolean) {
  const { pack } = usePack();
  const toast = useToast();
  const topics = (pack?.signalTopics ?? []).filter(
    ({ of }) => of === 'both' || of === (leads ? 'mentor' : 'mentee'),
  );
  const addressees = addresseesOf(about);
  const blank: Draft = { topic: '', to: addressees[0]?.value ?? 'curator', text: '', urgent: null };
  const [draft, setDraft] = useState(blank);
  const [raise, { isLoading, error }] = useRaiseSignalMutation();
  const topic = topics.find(({ code }) => code === draft.topic) ?? topics[0];
  const urgent = draft.urgent ?? topic?.urgent ?? false;
  const send = async () => {
    if (!topic) return;
    const { pairId } = about;
    const text = draft.text.trim() || null;
    const { data } = await raise({
      body: { pairId, to: draft.to, topic: topic.code, urgent, text },
    });
    if (!data) return;
    toast({ text: words.sent });
    setDraft(blank);
  };
  const put = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  return { draft, put, topics, topic, urgent, addressees, send, isLoading, error };
}

/** Calls an adult about one pair: a topic is chosen already, so that one tap sends. */
function CallAbout({ about, leads }: { about: HelpAbout; leads: boolean }) {
  const call = useCall(about, leads);
  const { draft, put, addressees } = call;
  if (addressees.length === 0) return <Note tone="warn">{words.nobodyAtAll}</Note>;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void call.send();
      }}
    >
      <Choices
        label={words.topic}
        value={call.topic?.code}
        choices={call.topics.map(({ code, title }) => ({ value: code, title }))}
        onChange={(topic) => put({ topic, urgent: null })}
      />
      {addressees.length > 1 && (
        <Choices
          label={words.to}
          value={draft.to}
          choices={addressees}
          onChange={(to) => put({ to })}
        />
      )}
      <Field label={words.text}>
        <TextArea value={draft.text} maxLength={1000} rows={3} onChange={(text) => put({ text })} />
      </Field>
      <Checkbox checked={call.urgent} onChange={(urgent) => put({ urgent })}>
        {words.urgent}
      </Checkbox>
      <WhoReads about={about} to={draft.to} leads={leads} />
      {call.error !== undefined && <Problem error={call.error} />}
      <p className="acts">
        <Button kind="pri" type="submit" busy={call.isLoading}>
          {words.send}
        </Button>
      </p>
    </form>
  );
}

/** The call, and which of several pairs it is about. */
export function CallForm({ pairs }: { pairs: readonly HelpAbout[] }) {
  const reader = useSession().person.id;
  const [pairId, setPairId] = useState('');
  const about = pairs.find((each) => each.pairId === pairId) ?? pairs[0];
  if (!about) return null;
  const leadsIn = ({ mentor }: HelpAbout) => mentor.id === reader;
  const titleOf = (each: HelpAbout) =>
    leadsIn(each) ? words.mentees(menteeNames(each)) : words.mentor(nameAndPlace(each.mentor));
  const leads = leadsIn(about);
  return (
    <Block title={leads ? words.formStaff : words.form} caption={titleOf(about)}>
      {pairs.length > 1 && (
        <Field label={words.pair}>
          <Select
            value={about.pairId}
            options={pairs.map((each) => ({ value: each.pairId, label: titleOf(each) }))}
            onChange={setPairId}
          />
        </Field>
      )}
      <CallAbout key={about.pairId} about={about} leads={leads} />
    </Block>
  );
}
