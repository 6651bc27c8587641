import { useState } from 'react';
import { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { addDays, schoolYearTitle, titleInYear, useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { dueError } from './due.ts';
import { ScopeFields } from './scope/scope-fields.tsx';
import { type Scope, useScope } from './scope/use-scope.ts';
import { words as scopeWords } from './scope/words.ts';
import { useOpenWaveMutation, useSurveyOutlookQuery } from './surveys.api.ts';
import { common, waves as say } from './words.ts';

/** Days in which answers are awaited unless said otherwise. */
const DAYS = 14;

/** At which moment people are asked, and of which year their pairs are. */
export type Asks = Pick<Draft, 'moment' | 'schoolYear'>;

interface Draft {
  moment: SurveyMoment;
  schoolYear: number;
  form: string;
  title: string;
  dueOn: string;
  withCurator: boolean;
}

const moments = SurveyMoment.options.map((value) => ({ value, label: common.moments[value] }));

interface FieldsProps {
  draft: Draft;
  put: Put;
  tried: boolean;
  scope: Scope;
}

/** Asked only while pairs of an earlier year are still to be asked. */
function YearChoice({ draft, put, scope }: Omit<FieldsProps, 'tried'>) {
  const { schoolYear } = useDates();
  const { data } = useSurveyOutlookQuery();
  const years = new Set([schoolYear, draft.schoolYear]);
  for (const due of data?.items ?? []) if (due.unasked > 0) years.add(due.schoolYear);
  if (years.size < 2) return null;
  return (
    <Field label={say.year}>
      <Select
        value={String(draft.schoolYear)}
        options={[...years].map((year) => ({ value: String(year), label: schoolYearTitle(year) }))}
        onChange={(value) => {
          put({ schoolYear: Number(value) });
          scope.reset();
        }}
      />
    </Field>
  );
}

function Fields({ draft, put, tried, scope }: FieldsProps) {
  const { today, schoolYear } = useDates();
  const { pack } = usePack();
  const name = say.names[draft.moment];
  return (
    <>
      <Field label={say.moment}>
        <Select
          value={draft.moment}
          options={moments}
          onChange={(value) => {
            put({ moment: SurveyMoment.parse(value) });
            scope.reset();
          }}
        />
      </Field>
      <YearChoice draft={draft} put={put} scope={scope} />
      <Field label={say.form}>
        <Select
          value={draft.form}
          onChange={(form) => {
            put({ form });
            scope.reset();
          }}
          options={[
            { value: '', label: say.everyForm },
            ...(pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
      <ScopeFields scope={scope} {...draft} />
      <Field label={say.due} error={tried ? dueError(draft.dueOn, today) : undefined}>
        <DateInput value={draft.dueOn} min={today} onChange={(dueOn) => put({ dueOn })} />
      </Field>
      <Field
        label={say.name}
        hint={say.nameHint(titleInYear({ title: name, schoolYear: draft.schoolYear }, schoolYear))}
      >
        <TextInput value={draft.title} maxLength={200} onChange={(title) => put({ title })} />
      </Field>
      <Checkbox checked={draft.withCurator} onChange={(withCurator) => put({ withCurator })}>
        {say.withCurator}
      </Checkbox>
    </>
  );
}

type Put = (changes: Partial<Draft>) => void;

/** How many people a wave of this moment, year and form would ask; nothing while it is unknown. */
function useUnasked({ moment, schoolYear, form }: Draft, timely: boolean): number | undefined {
  const { data } = useSurveyOutlookQuery();
  return data?.items
    .filter((due) => due.moment === moment && due.schoolYear === schoolYear)
    .filter((due) => form === '' || due.form === form)
    .reduce((sum, each) => sum + (timely ? each.due : each.unasked), 0);
}

/** Opens a wave: at which moment, of which year and form, until when. */
export function NewWaveDialog({ asks, onClose }: { asks: Asks; onClose: () => void }) {
  const { today } = useDates();
  const toast = useToast();
  const [open, { isLoading, error }] = useOpenWaveMutation();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...asks,
    form: '',
    title: '',
    dueOn: addDays(today, DAYS),
    withCurator: false,
  });
  const scope = useScope(draft);
  const { timely } = scope;
  const unasked = useUnasked(draft, timely);
  const nobody = !scope.byPairs
    ? unasked === 0 && (timely ? scopeWords.nobodyTimely : say.nobody)
    : scope.pairIds.length === 0 &&
      (scope.pairs.length === 0 ? scopeWords.none : scopeWords.choose);
  const send = async () => {
    setTried(true);
    if (dueError(draft.dueOn, today) !== undefined) return;
    const { form, title, ...rest } = draft;
    const { data } = await open({
      body: { ...rest, title: title.trim(), form: form || null, pairIds: scope.pairIds, timely },
    });
    if (!data) return;
    toast({ text: say.opened });
    onClose();
  };
  return (
    <Dialog
      title={say.open}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={nobody}>
            {say.openDo}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <Fields
        draft={draft}
        put={(changes) => setDraft({ ...draft, ...changes })}
        tried={tried}
        scope={scope}
      />
      {!scope.byPairs && unasked !== undefined && unasked > 0 && (
        <p className="sec">{say.willAsk(unasked)}</p>
      )}
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
