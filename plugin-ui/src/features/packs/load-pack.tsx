import { PACK_BYTES, PackKind } from '@nastavnik/contracts/pack-files';
import type { RoadmapPackTrouble } from '@nastavnik/contracts/roadmap-packs';
import { troubleInWords } from '@nastavnik/contracts/roadmap-packs';
import { useState } from 'react';
import { useDates } from '../../shared/dates.ts';
import { problemOf } from '../../shared/problem.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { DateInput, Field, Select } from '../../shared/ui/field.tsx';
import { FileInput } from '../../shared/ui/file-input.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { loading } from './load-words.ts';
import { PackChanges } from './pack-changes.tsx';
import {
  useCheckPackFileMutation,
  useSavePackFileMutation,
  useUploadPackFileMutation,
} from './packs.api.ts';

const troublesIn = (error: unknown): string[] => {
  const { code, details } = problemOf(error);
  if (code !== 'pack.wrong') return [];
  const { file, troubles } = details as { file: string; troubles: RoadmapPackTrouble[] };
  return troubles.map((trouble) => troubleInWords(file, trouble));
};

/** A refusal; where a file has several wrong places, each with its line. */
function Refusal({ error }: { error: unknown }) {
  const troubles = troublesIn(error);
  return (
    <>
      <Problem error={error} />
      {troubles.length > 1 && (
        <ul className="points">
          {troubles.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is in force here as a file: nobody begins an own one from nothing. */
function Sample({ kind }: { kind: PackKind }) {
  const [save, { isLoading, error }] = useSavePackFileMutation();
  return (
    <>
      <p>
        {loading.how}{' '}
        <Button kind="quiet" busy={isLoading} onClick={() => void save({ params: { kind } })}>
          {loading.sample[kind]}
        </Button>
      </p>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function useFile() {
  const { today } = useDates();
  const [kind, setKind] = useState<PackKind>('lists');
  const [file, setFile] = useState<File>();
  const [effectiveFrom, setFrom] = useState(today);
  const [asked, setAsked] = useState(false);
  const [check, checking] = useCheckPackFileMutation();
  const [upload, sending] = useUploadPackFileMutation();
  const anew = () => {
    setAsked(false);
    checking.reset();
    sending.reset();
  };
  const tooBig = file && file.size > PACK_BYTES ? loading.tooBig : undefined;
  const faults = {
    file: file ? tooBig : loading.noFile,
    day: effectiveFrom < today ? loading.past : undefined,
  };
  const body = file && !tooBig && !faults.day ? { kind, file, effectiveFrom } : undefined;
  const set = {
    kind: (value: string) => {
      setKind(PackKind.safeParse(value).data ?? 'lists');
      anew();
    },
    file: (value: File | undefined) => {
      setFile(value);
      anew();
    },
    from: (value: string) => {
      setFrom(value);
      anew();
    },
  };
  return {
    kind,
    file,
    effectiveFrom,
    faults,
    body,
    asked,
    setAsked,
    set,
    anew,
    check,
    checking,
    upload,
    sending,
  };
}

/** A territory's own lists or questionnaires: tried, looked at, then put in from a day on. */
export function LoadPack() {
  const toast = useToast();
  const form = useFile();
  const { kind, faults, body, asked, checking, sending } = form;
  const tried = () => {
    form.setAsked(true);
    if (body) void form.check({ body });
  };
  const send = async () => {
    if (!body) return;
    const { data } = await form.upload({ body });
    if (!data) return;
    toast({ text: loading.loaded(data.title, data.version) });
    form.set.file(undefined);
  };
  return (
    <Block title={loading.title} busy={checking.isLoading || sending.isLoading}>
      <div className="stack-close">
        <Field label={loading.kind}>
          <Select
            value={kind}
            onChange={form.set.kind}
            options={PackKind.options.map((value) => ({ value, label: loading.kinds[value] }))}
          />
        </Field>
        <Sample kind={kind} />
        <Field label={loading.file} error={asked ? faults.file : undefined}>
          <FileInput accept=".json,application/json" file={form.file} onChange={form.set.file} />
        </Field>
        <Field label={loading.from} hint={loading.fromHint} error={asked ? faults.day : undefined}>
          <DateInput value={form.effectiveFrom} onChange={form.set.from} />
        </Field>
        <Actions>
          <Button kind={checking.data ? 'plain' : 'pri'} busy={checking.isLoading} onClick={tried}>
            {loading.check}
          </Button>
        </Actions>
        {checking.error !== undefined && <Refusal error={checking.error} />}
        {checking.data && (
          <PackChanges preview={checking.data}>
            {sending.error !== undefined && <Refusal error={sending.error} />}
            <Actions>
              <Button kind="pri" busy={sending.isLoading} onClick={() => void send()}>
                {loading.send}
              </Button>
              <Button onClick={form.anew}>{loading.cancel}</Button>
            </Actions>
          </PackChanges>
        )}
      </div>
    </Block>
  );
}
