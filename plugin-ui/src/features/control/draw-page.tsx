import type { ControlNow } from '@nastavnik/contracts/control-sheets';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { DateInput, Field, TextArea } from '../../shared/ui/field.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useControlNowQuery, useDrawControlSheetMutation } from './control.api.ts';
import { LinesTable } from './lines-table.tsx';
import { words } from './words.ts';

function DrawForm({ now: { today, schools } }: { now: ControlNow }) {
  const toast = useToast();
  const [, navigate] = useLocation();
  const [form, setForm] = useState({ conclusion: '', due: '' });
  const [tried, setTried] = useState(false);
  const [draw, { isLoading, error }] = useDrawControlSheetMutation();
  const empty = form.conclusion.trim() === '';
  const passed = form.due !== '' && form.due < today;
  const send = async () => {
    setTried(true);
    if (empty || passed) return;
    const { conclusion, due } = form;
    const { data } = await draw({ body: { conclusion, due: due || null } });
    if (!data) return;
    toast({ text: schools ? words.handed : words.drawn });
    navigate(`/control-sheets/${data.id}`);
  };
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        label={words.conclusion}
        hint={words.conclusionHint}
        error={tried && empty ? words.fill : undefined}
      >
        <TextArea
          rows={4}
          maxLength={5_000}
          value={form.conclusion}
          onChange={(conclusion) => setForm({ ...form, conclusion })}
        />
      </Field>
      <Field
        label={words.due}
        hint={words.dueHint}
        error={tried && passed ? words.duePassed : undefined}
      >
        <DateInput value={form.due} onChange={(due) => setForm({ ...form, due })} />
      </Field>
      {schools && <Note>{words.toSchools}</Note>}
      {error !== undefined && <Problem error={error} />}
      <div className="acts">
        <Button kind="pri" type="submit" busy={isLoading}>
          {words.draw}
        </Button>
        <ButtonLink to="/control-sheets">{words.cancel}</ButtonLink>
      </div>
    </form>
  );
}

/** What a sheet would say now; the drawer adds a conclusion and a term. */
export function DrawControlSheetPage() {
  const { moment } = useDates();
  const { data, error, refetch } = useControlNowQuery();
  return (
    <Page
      title={words.newTitle}
      back={{ to: '/control-sheets', label: words.title, here: words.newHere }}
      caption={data && words.nowCaption(moment(data.asOf), data.schools)}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={8} />}
      {data && (
        <div className="stack">
          <Block title={words.numbers} caption={words.numbersHint}>
            <LinesTable
              lines={data.lines}
              schoolsAt="/control-sheets/now/schools"
              countHead={words.heads.count}
            />
          </Block>
          <DrawForm now={data} />
        </div>
      )}
    </Page>
  );
}
