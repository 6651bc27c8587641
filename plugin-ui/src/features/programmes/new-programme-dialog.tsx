import { formTitle, freeTitle } from '@nastavnik/contracts/programme-titles';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { yearOptions } from './about.ts';
import { useCreateProgrammeMutation, useProgrammeSamplesQuery } from './programmes.api.ts';
import { useTakenTitles } from './taken-titles.ts';
import { words } from './words.ts';

/** What is chosen for a draft; the first sample of a form is offered. */
function useBeginning() {
  const { schoolYear } = useDates();
  const { data: samples, error, refetch } = useProgrammeSamplesQuery();
  const [form, setForm] = useState('');
  const [year, setYear] = useState(schoolYear);
  const [picked, setPicked] = useState<string>();
  const ofForm = (samples?.items ?? []).filter((sample) => sample.form === form);
  const code = picked ?? ofForm[0]?.code ?? '';
  return {
    form,
    setForm: (value: string) => {
      setForm(value);
      setPicked(undefined);
    },
    year,
    setYear,
    years: yearOptions([schoolYear, schoolYear + 1]),
    ofForm,
    code,
    setPicked,
    sample: ofForm.find((each) => each.code === code),
    error,
    refetch,
  };
}

function SampleField({ beginning }: { beginning: ReturnType<typeof useBeginning> }) {
  const { ofForm, code, setPicked, sample, error, refetch } = beginning;
  return (
    <>
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      <Field label={words.sample} hint={sample && words.sampleHint}>
        <Select
          value={code}
          onChange={setPicked}
          options={[
            ...ofForm.map((each) => ({ value: each.code, label: each.title })),
            { value: '', label: words.emptySample },
          ]}
        />
      </Field>
      {sample?.checked === false && (
        <Note tone="warn">{words.sampleUnchecked(sample.source ?? '')}</Note>
      )}
    </>
  );
}

/** How the draft will be called: as typed, or after its sample. */
function NameField({ beginning, title, onChange }: NameFieldProps) {
  const { pack } = usePack();
  const { form, year, sample } = beginning;
  const taken = useTakenTitles(form, year);
  const ofForm = pack?.forms.find(({ code }) => code === form)?.title;
  const base = sample?.title ?? (ofForm && formTitle(ofForm));
  const usual = base && taken && words.nameHint(freeTitle(base, taken));
  return (
    <Field
      label={words.name}
      hint={taken?.includes(title.trim()) ? words.nameTaken : title === '' ? usual : undefined}
    >
      <TextInput value={title} maxLength={300} onChange={onChange} />
    </Field>
  );
}

interface NameFieldProps {
  beginning: ReturnType<typeof useBeginning>;
  title: string;
  onChange: (title: string) => void;
}

/** Begins a draft: in which form, for which year, from a sample or from nothing. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { pack } = usePack();
  const toast = useToast();
  const [, go] = useLocation();
  const beginning = useBeginning();
  const { form, setForm, year, setYear, years, code } = beginning;
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [create, { isLoading, error }] = useCreateProgrammeMutation();
  const forms = (pack?.forms ?? []).map((each) => ({ value: each.code, label: each.title }));
  const send = async () => {
    setTried(true);
    if (form === '') return;
    const name = title.trim();
    const body = { form, schoolYear: year, sample: code || null, ...(name && { title: name }) };
    const { data } = await create({ body });
    if (!data) return;
    toast({ text: words.created });
    onClose();
    go(`/programmes/${data.id}`);
  };
  return (
    <Dialog
      title={words.createTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.createDo}
          </Button>
          <Button onClick={onClose}>{words.createNot}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={words.form} error={tried && form === '' ? words.noForm : undefined}>
        <Select
          value={form}
          onChange={setForm}
          options={[{ value: '', label: words.chooseForm }, ...forms]}
        />
      </Field>
      <Field label={words.year}>
        <Select value={String(year)} onChange={(value) => setYear(Number(value))} options={years} />
      </Field>
      {form !== '' && <SampleField beginning={beginning} />}
      <NameField beginning={beginning} title={title} onChange={setTitle} />
    </Dialog>
  );
}
