import { useLocation } from 'wouter';
import { titleInYear, useDates } from '../../shared/dates.ts';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { ConsentWayOut } from './consent-way-out.tsx';
import type { Draft } from './draft.ts';
import { useDraft } from './draft.ts';
import { MenteeChoice } from './mentee-choice.tsx';
import { MentorChoice } from './mentor-choice.tsx';
import { ownPair } from './own-pair-words.ts';
import { useCreatePairMutation } from './pairs.api.ts';
import { making as say } from './words.ts';

/** Asked only where the form runs in several programmes. */
function ProgrammeChoice({ draft: { joins } }: { draft: Draft }) {
  const { open, chosen, setPicked } = joins;
  const { schoolYear } = useDates();
  if (open.length < 2) return null;
  return (
    <Field label={say.programme}>
      <Select
        value={chosen?.id ?? ''}
        onChange={setPicked}
        options={[
          ...(chosen ? [] : [{ value: '', label: say.chooseProgramme }]),
          ...open.map((each) => ({ value: each.id, label: titleInYear(each, schoolYear) })),
        ]}
      />
    </Field>
  );
}

function FormChoice({ draft }: { draft: Draft }) {
  const { pack, form, model, setForm, setModel, joins } = draft;
  const models = (form?.models ?? []).map(({ code, title }) => ({ value: code, label: title }));
  if (!pack) return <Skeleton lines={3} />;
  return (
    <div className="stack">
      <div className="when">
        <Field label={say.formField}>
          <Select
            value={form?.code ?? ''}
            onChange={setForm}
            options={[
              ...(form ? [] : [{ value: '', label: say.chooseForm }]),
              ...pack.forms.map(({ code, title }) => ({ value: code, label: title })),
            ]}
          />
        </Field>
        {models.length > 0 && (
          <Field label={say.model}>
            <Select
              value={model}
              onChange={setModel}
              options={[{ value: '', label: say.noModel }, ...models]}
            />
          </Field>
        )}
        <ProgrammeChoice draft={draft} />
      </div>
      {joins.none && (
        <Note tone="warn" action={<ButtonLink to="/programmes">{say.toProgrammes}</ButtonLink>}>
          {joins.refused ? say.notRun : say.noneRuns}
        </Note>
      )}
    </div>
  );
}

const Chosen = ({ draft: { mentees, toggle } }: { draft: Draft }) =>
  mentees.length === 0 ? (
    say.noneChosen
  ) : (
    <ul className="picked">
      {mentees.map((mentee) => (
        <li key={mentee.id}>
          {nameAndPlace(mentee.person)}{' '}
          <Button
            kind="quiet"
            icon="x"
            square={say.take(nameAndPlace(mentee.person))}
            onClick={() => toggle(mentee)}
          />
        </li>
      ))}
    </ul>
  );

function Summary({ draft }: { draft: Draft }) {
  const [create, { isLoading, error, reset }] = useCreatePairMutation();
  const [, navigate] = useLocation();
  const toast = useToast();
  const { form, joins, model, mentor, mentees, own, agreed, setAgreed, why } = draft;
  const group = mentees.length > 1;
  const send = async () => {
    if (!form || !mentor) return;
    const { data } = await create({
      body: {
        mentorId: mentor.id,
        menteeIds: mentees.map(({ id }) => id),
        form: form.code,
        model: model || null,
        ...(joins.chosen && { programmeId: joins.chosen.id }),
        agreed,
      },
    });
    if (!data) return;
    toast({ text: say.created(group) });
    navigate(`/pairs/${data.id}`);
  };
  const isPupil = (id: string) =>
    [mentor, ...mentees].some((each) => each?.id === id && each.person.classTitle !== null);
  return (
    <Block title={say.summary}>
      <KeyValue
        facts={[
          [say.formField, form?.title ?? '–'],
          ...(joins.open.length > 0
            ? [[say.programme, joins.chosen?.title ?? say.noProgramme] as const]
            : []),
          [say.mentor, mentor ? nameAndPlace(mentor.person) : say.noMentor],
          [say.mentees, <Chosen key="mentees" draft={draft} />],
        ]}
      />
      {own ? (
        <Note>{ownPair.make}</Note>
      ) : (
        <>
          <Checkbox checked={agreed} onChange={setAgreed}>
            {say.agreed}
          </Checkbox>
          <p className="cap">{say.agreedNote}</p>
        </>
      )}
      {error !== undefined && <Problem error={error} />}
      <ConsentWayOut error={error} isPupil={isPupil} onAll={reset} />
      <p className="acts">
        <Button kind="pri" why={why} busy={isLoading} onClick={() => void send()}>
          {say.create(group)}
        </Button>
      </p>
    </Block>
  );
}

/** Puts a pair or a group together from the people of both bases. */
export function NewPairPage() {
  const draft = useDraft();
  return (
    <Page title={say.title} back={{ to: '/pairs', label: say.back, here: say.title }}>
      <Grid>
        <Column span={7}>
          <Block title={say.form}>
            <FormChoice draft={draft} />
          </Block>
          <Block title={say.mentor}>
            <MentorChoice draft={draft} />
          </Block>
          <Block title={say.mentees} caption={say.menteesCaption}>
            <MenteeChoice draft={draft} />
          </Block>
        </Column>
        <Column span={5}>
          <div className="summary">
            <Summary draft={draft} />
          </div>
        </Column>
      </Grid>
    </Page>
  );
}
