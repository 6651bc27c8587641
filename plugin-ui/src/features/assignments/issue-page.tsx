import { AskedResult } from '@nastavnik/contracts/assignment-states';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useIssueAssignmentMutation, useListOrgsBelowQuery } from '../../shared/assignments.api.ts';
import { useSession } from '../../shared/session.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { DateInput, Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { AddresseeChoice } from './addressee-choice.tsx';
import { blankForm, draftOf, faultsOf, type IssueForm } from './issue-form.ts';
import { asked as askedWords, words } from './words.ts';

function useIssue() {
  const toast = useToast();
  const [, navigate] = useLocation();
  const { today } = useSession();
  const [form, setForm] = useState(() => blankForm(today));
  const [tried, setTried] = useState(false);
  const [issue, { isLoading, error }] = useIssueAssignmentMutation();
  const faults = faultsOf(form);
  const send = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { data } = await issue({ body: draftOf(form) });
    if (!data) return;
    toast({ text: words.issuedToast });
    navigate(`/assignments/${data.id}`);
  };
  const set = (changes: Partial<IssueForm>) => setForm({ ...form, ...changes });
  return { form, set, faults: tried ? faults : {}, send, isLoading, error };
}

type Issue = ReturnType<typeof useIssue>;

const What = ({ form, set, faults }: Pick<Issue, 'form' | 'set' | 'faults'>) => (
  <>
    <div className="task-head">
      <Field label={words.number} error={faults.number}>
        <TextInput maxLength={50} value={form.number} onChange={(number) => set({ number })} />
      </Field>
      <Field label={words.issuedOn} error={faults.issuedOn}>
        <DateInput value={form.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
      </Field>
      <Field label={words.due} error={faults.due}>
        <DateInput value={form.due} onChange={(due) => set({ due })} />
      </Field>
    </div>
    <Field label={words.text} error={faults.text}>
      <TextArea rows={5} maxLength={5_000} value={form.text} onChange={(text) => set({ text })} />
    </Field>
    <Field label={words.askedResult}>
      <Select
        value={form.asked}
        options={AskedResult.options.map((value) => ({ value, label: askedWords[value] }))}
        onChange={(asked) => set({ asked: asked as AskedResult })}
      />
    </Field>
    {form.asked !== 'words' && (
      <Field label={words.figure[form.asked]} error={faults.figure} hint={words.figureHint}>
        <TextInput maxLength={300} value={form.figure} onChange={(figure) => set({ figure })} />
      </Field>
    )}
  </>
);

function Form({ orgs }: { orgs: readonly { id: string; name: string; off: boolean }[] }) {
  const { form, set, faults, send, isLoading, error } = useIssue();
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <What form={form} set={set} faults={faults} />
      <AddresseeChoice
        orgs={orgs}
        chosen={form.addressees}
        error={faults.addressees}
        onChoose={(addressees) => set({ addressees })}
      />
      {error !== undefined && <Problem error={error} />}
      <div className="acts">
        <Button kind="pri" type="submit" busy={isLoading}>
          {words.issue}
        </Button>
        <ButtonLink to="/assignments">{words.cancel}</ButtonLink>
      </div>
    </form>
  );
}

/** What is asked, of whom, until when, with what result. */
export function IssueAssignmentPage() {
  const { data, error, refetch } = useListOrgsBelowQuery();
  return (
    <Page title={words.issue} back={{ to: '/assignments', label: words.issued, here: words.here }}>
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data?.items.length === 0 && <Empty title={words.nobodyBelow}>{words.nobodyBelowWhat}</Empty>}
      {data && data.items.length > 0 && <Form orgs={data.items} />}
    </Page>
  );
}
