import { type Meeting, MeetingMode, type MeetingType } from '@nastavnik/contracts/meetings';
import type { MeetingTurn } from '@nastavnik/contracts/pair-cards';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { useDates } from '../dates.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../ui/field.tsx';
import { menteeNames, menteesOn } from './about.ts';
import { Agenda } from './agenda.tsx';
import { FreeTimes } from './free-times.tsx';
import type { MeetingForm, MeetingTask } from './meeting-form.ts';
import { useMeetingForm } from './meeting-form.ts';
import { Facts } from './meeting-facts.tsx';
import { LessonWarning } from './lesson-warning.tsx';
import { MeetingProblem } from './meeting-problem.tsx';
import { meetingFormWords as say, words } from './words.ts';

const When = ({ form, last }: { form: MeetingForm; last: string | undefined }) => (
  <div className="when">
    <Field label={say.date} error={form.errors.date}>
      <DateInput value={form.fields.date} max={last} onChange={(date) => form.set({ date })} />
    </Field>
    <Field label={say.time}>
      <TextInput type="time" value={form.fields.time} onChange={(time) => form.set({ time })} />
    </Field>
    <Field label={say.mode}>
      <Select
        value={form.fields.mode}
        onChange={(mode) => form.set({ mode: mode as MeetingMode | '' })}
        options={[
          { value: '', label: say.modeUnsaid },
          ...MeetingMode.options.map((mode) => ({ value: mode, label: words.mode[mode] })),
        ]}
      />
    </Field>
  </div>
);

/** The kinds that may follow; those whose turn has not come are shown with the reason. */
function TypeChoice({ form, plan }: { form: MeetingForm; plan: boolean }) {
  const { nextType, turns } = form.chosen ?? {};
  if (!nextType || !turns) return null;
  const why = ({ log, plan: ahead }: MeetingTurn) => (plan ? ahead : log);
  const closed = turns.findLast((turn) => why(turn) !== null);
  return (
    <Field label={say.type} hint={(closed && why(closed)) ?? undefined}>
      <Select
        value={form.fields.type || (plan && nextType !== 'REGULAR' ? '' : nextType)}
        onChange={(type) => form.set({ type: type as MeetingType | '' })}
        options={[
          ...(plan && nextType !== 'REGULAR' ? [{ value: '', label: say.nextInOrder }] : []),
          ...turns.map((turn) => ({
            value: turn.type,
            label: words.meeting[turn.type],
            disabled: why(turn) !== null,
          })),
        ]}
      />
    </Field>
  );
}

const PairChoice = ({ form }: { form: MeetingForm }) =>
  form.pairs.length > 1 && (
    <Field label={say.pair}>
      <Select
        value={form.fields.pairId}
        onChange={form.choosePair}
        options={form.pairs.map(({ pair }) => ({ value: pair.id, label: menteeNames(pair) }))}
      />
    </Field>
  );

const isPlan = (task: MeetingTask) =>
  task.kind === 'change' ? task.meeting.status !== 'held' : task.kind === 'plan';

function wordsOf(task: MeetingTask) {
  if (task.kind === 'change')
    return {
      title: task.meeting.status === 'held' ? say.correct : say.move,
      save: say.save,
      again: say.keepBoth,
    };
  return task.kind === 'log'
    ? { title: say.log, save: say.saveLog, again: say.logAgain }
    : { title: say.plan, save: say.savePlan, again: say.planAgain };
}

const menteesIn = ({ parts }: Meeting) =>
  parts.filter(({ side }) => side === 'mentee').map(({ person }) => person);

interface MeetingDialogProps {
  task: MeetingTask;
  onClose: () => void;
}

/** Who may have come. */
function peopleOf(task: MeetingTask, { chosen, fields }: MeetingForm): PersonBrief[] {
  if (task.kind === 'change') return menteesIn(task.meeting);
  return chosen ? menteesOn(chosen.pair, fields.date) : [];
}

/** Logs a meeting, plans one, or changes what was written about it. */
export function MeetingDialog({ task, onClose }: MeetingDialogProps) {
  const { today } = useDates();
  const form = useMeetingForm(task, onClose);
  const plan = isPlan(task);
  const { title, save, again } = wordsOf(task);
  const type = form.fields.type || form.chosen?.nextType;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={form.submit}
      actions={
        <>
          <Button kind="pri" type="submit" busy={form.busy}>
            {save}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <PairChoice form={form} />
      <TypeChoice form={form} plan={plan} />
      {type && <Agenda type={type} />}
      {plan && form.fields.pairId && (
        <FreeTimes
          pairId={form.fields.pairId}
          date={form.fields.date}
          time={form.fields.time}
          onChoose={form.set}
        />
      )}
      <When form={form} last={plan ? undefined : today} />
      {plan && form.fields.pairId && <LessonWarning {...form.fields} />}
      <Field label={say.topic}>
        <TextInput
          maxLength={300}
          value={form.fields.topic}
          onChange={(topic) => form.set({ topic })}
        />
      </Field>
      {!plan && <Facts form={form} people={peopleOf(task, form)} />}
      {form.error && (
        <MeetingProblem
          error={form.error}
          again={again}
          busy={form.busy}
          onAgain={() => void form.again()}
        />
      )}
      {task.kind === 'change' && (
        <Actions>
          <Button kind="danger" onClick={form.drop}>
            {say.remove}
          </Button>
        </Actions>
      )}
    </Dialog>
  );
}
