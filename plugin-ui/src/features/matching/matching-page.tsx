import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { titleInYear, useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Stages } from '../../shared/ui/story.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ofClass } from './class-words.ts';
import { WhoEnters } from './entrants.tsx';
import { useListRunsInfiniteQuery, useStartRunMutation } from './matching.api.ts';
import { RunsHistory } from './runs-history.tsx';
import type { Start } from './use-start.ts';
import { useStart } from './use-start.ts';
import { words } from './words.ts';

/** Programmes by name; those of one name with what tells them apart. */
function useProgrammeNames(programmes: Start['programmes']) {
  const { day, schoolYear } = useDates();
  const named = programmes.map((each) => ({ ...each, name: titleInYear(each, schoolYear) }));
  return named.map(({ id, name, state, startsOn, endsOn }) => {
    const alike = named.some((other) => other.id !== id && other.name === name);
    const facts = [words.programmeState(state), words.period(day(startsOn), day(endsOn))];
    return { value: id, label: alike ? [name, ...facts].join(', ') : name };
  });
}

function WhatFor({ start }: { start: Start }) {
  const { pack, form, programmes, programme, setForm, setProgramme, notRun } = start;
  const named = useProgrammeNames(programmes);
  return (
    <div className="stack">
      <div className="when">
        <Field label={words.form}>
          <Select
            value={form?.code ?? ''}
            onChange={setForm}
            options={(pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          />
        </Field>
        {programmes.length > 0 && (
          <Field label={words.programme}>
            <Select
              value={programme?.id ?? ''}
              onChange={setProgramme}
              options={[
                ...(programme ? [] : [{ value: '', label: words.chooseProgramme }]),
                ...named,
              ]}
            />
          </Field>
        )}
      </div>
      {notRun && (
        <Note tone="warn" action={<ButtonLink to="/programmes">{words.toProgrammes}</ButtonLink>}>
          {words.notRun}
        </Note>
      )}
    </div>
  );
}

/** Makes a run and goes to its board. */
function Begin({ start, again, latest }: { start: Start; again: boolean; latest?: string }) {
  const [run, { isLoading, error }] = useStartRunMutation();
  const [, navigate] = useLocation();
  const { form, programme, why } = start;
  const begin = async () => {
    if (!form) return;
    const programmeId = programme && { programmeId: programme.id };
    const { data } = await run({ body: { form: form.code, ...programmeId } });
    if (data) navigate(`/matching/${data.id}`);
  };
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button kind="pri" why={why} busy={isLoading} onClick={() => void begin()}>
          {again ? words.again : words.start}
        </Button>
        {latest !== undefined && <ButtonLink to={`/matching/${latest}`}>{words.latest}</ButtonLink>}
      </Actions>
    </>
  );
}

const Way = () => (
  <Stages
    label={words.steps}
    stages={Object.values(words.step).map(([title = '', note], at) => ({
      title,
      note,
      is: at === 0 ? 'now' : 'next',
    }))}
  />
);

const Nobody = () => (
  <Empty
    title={words.emptyTitle}
    actions={
      <>
        <ButtonLink kind="pri" to="/mentees">
          {words.toMentees}
        </ButtonLink>
        <ButtonLink to="/mentors">{words.toMentors}</ButtonLink>
      </>
    }
  >
    {words.empty}
  </Empty>
);

/** Where a run begins: for which form, who comes in, who does not and why; and the runs before. */
export function MatchingPage() {
  const start = useStart();
  const mayWrite = useMay('matching.write');
  const { form, entrants } = start;
  const list = useListRunsInfiniteQuery(form ? { query: { form: form.code } } : skipToken);
  const newest = rowsOf(list.data).find(({ state }) => state !== 'discarded');
  const { data, error, refetch } = entrants;
  const [ofAll, setOfAll] = useState(false);
  const empty = data?.mentees === 0 && data.mentors === 0 && data.left.length === 0;
  return (
    <Page
      title={words.title}
      caption={words.intro}
      actions={mayWrite && <Button onClick={() => setOfAll(true)}>{ofClass.open}</Button>}
    >
      <Way />
      <Block title={words.who}>
        <WhatFor start={start} />
        {error !== undefined && <Problem error={error} onRetry={refetch} />}
        {!data && error === undefined && <Skeleton lines={5} />}
        {data && empty && <Nobody />}
        {data && form && !empty && <WhoEnters entrants={data} form={form.code} />}
        {data && !empty && mayWrite && (
          <Begin
            start={start}
            again={newest !== undefined}
            {...(newest && { latest: newest.id })}
          />
        )}
      </Block>
      {form && <RunsHistory form={form.code} />}
      {ofAll && <ClassDialog onClose={() => setOfAll(false)} />}
    </Page>
  );
}
