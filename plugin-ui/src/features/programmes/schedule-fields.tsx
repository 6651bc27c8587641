import { usePack } from '../../shared/pack.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { editing } from './edit-words.ts';
import type { Draft, MeetingFields, StageFields } from './draft.ts';
import { fitsWeek } from './draft.ts';

/** As many lines as the server takes. */
const STAGES = 20;
const MEETINGS = 60;

interface ScheduleProps {
  draft: Draft;
  tried: boolean;
}

const noTitle = (tried: boolean, { title }: { title: string }) =>
  tried && title.trim() === '' ? editing.noLine : undefined;

export function StagesFields({ draft: { typed, set, key }, tried }: ScheduleProps) {
  const { stages } = typed;
  const change = (line: StageFields, to: Partial<StageFields>) =>
    set({ stages: stages.map((each) => (each === line ? { ...each, ...to } : each)) });
  return (
    <details open={tried && stages.some(({ title }) => title.trim() === '')}>
      <summary>{editing.stages}</summary>
      {stages.map((line, place) => (
        <fieldset key={line.key} className="plain form">
          <legend className="lab">{editing.stage(place + 1)}</legend>
          <Field label={editing.stageTitle} error={noTitle(tried, line)}>
            <TextInput
              value={line.title}
              maxLength={300}
              onChange={(title) => change(line, { title })}
            />
          </Field>
          <Field label={editing.from}>
            <DateInput value={line.from} onChange={(from) => change(line, { from })} />
          </Field>
          <Field label={editing.to}>
            <DateInput value={line.to} onChange={(to) => change(line, { to })} />
          </Field>
          <Button
            kind="quiet"
            onClick={() => set({ stages: stages.filter((each) => each !== line) })}
          >
            {editing.removeStage(place + 1)}
          </Button>
        </fieldset>
      ))}
      {stages.length < STAGES && (
        <Actions>
          <Button
            icon="plus"
            onClick={() =>
              set({ stages: [...stages, { key: key(), title: '', from: '', to: '' }] })
            }
          >
            {editing.addStage}
          </Button>
        </Actions>
      )}
    </details>
  );
}

interface MeetingLineProps {
  line: MeetingFields;
  place: number;
  tried: boolean;
  onChange: (to: Partial<MeetingFields>) => void;
  onRemove: () => void;
}

function MeetingLine({ line, place, tried, onChange, onRemove }: MeetingLineProps) {
  const { pack } = usePack();
  const types = (pack?.meetingTypes ?? []).map(({ code, title }) => ({
    value: code,
    label: title,
  }));
  return (
    <fieldset className="plain form">
      <legend className="lab">{editing.meeting(place)}</legend>
      <Field label={editing.meetingTitle} error={noTitle(tried, line)}>
        <TextInput value={line.title} maxLength={300} onChange={(title) => onChange({ title })} />
      </Field>
      <Field label={editing.type}>
        <Select value={line.type} options={types} onChange={(type) => onChange({ type })} />
      </Field>
      <Field label={editing.week} error={fitsWeek(line) ? undefined : editing.weekWrong}>
        <TextInput inputMode="numeric" value={line.week} onChange={(week) => onChange({ week })} />
      </Field>
      <Button kind="quiet" onClick={onRemove}>
        {editing.removeMeeting(place)}
      </Button>
    </fieldset>
  );
}

export function PlanFields({ draft: { typed, set, key }, tried }: ScheduleProps) {
  const { pack } = usePack();
  const { plan } = typed;
  const type = pack?.meetingTypes[0]?.code;
  return (
    <details open={tried && plan.some((line) => line.title.trim() === '' || !fitsWeek(line))}>
      <summary>{editing.plan}</summary>
      {plan.map((line, place) => (
        <MeetingLine
          key={line.key}
          line={line}
          place={place + 1}
          tried={tried}
          onChange={(to) =>
            set({ plan: plan.map((each) => (each === line ? { ...each, ...to } : each)) })
          }
          onRemove={() => set({ plan: plan.filter((each) => each !== line) })}
        />
      ))}
      {type && plan.length < MEETINGS && (
        <Actions>
          <Button
            icon="plus"
            onClick={() => set({ plan: [...plan, { key: key(), type, title: '', week: '1' }] })}
          >
            {editing.addMeeting}
          </Button>
        </Actions>
      )}
    </details>
  );
}
