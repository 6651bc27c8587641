import type { PersonBrief } from '@nastavnik/contracts/roster';
import { personName } from '../person.ts';
import { Checkbox } from '../ui/choices.tsx';
import { Field, TextArea, TextInput } from '../ui/field.tsx';
import type { MeetingForm } from './meeting-form.ts';
import { meetingFormWords as say } from './words.ts';

interface AttendanceProps {
  people: readonly PersonBrief[];
  attended: readonly string[];
  onChange: (attended: string[]) => void;
}

/** Who of a group was there; nothing to ask of a pair. */
export const Attendance = ({ people, attended, onChange }: AttendanceProps) => (
  <fieldset className="attended">
    <legend className="lab">{say.attended}</legend>
    {people.map((person) => (
      <Checkbox
        key={person.id}
        checked={attended.includes(person.id)}
        onChange={(on) =>
          onChange(on ? [...attended, person.id] : attended.filter((id) => id !== person.id))
        }
      >
        {personName(person)}
      </Checkbox>
    ))}
  </fieldset>
);

interface FactsProps {
  form: MeetingForm;
  people: readonly PersonBrief[];
}

/** What is known of a meeting only after it. */
export function Facts({ form, people }: FactsProps) {
  const { fields, set } = form;
  return (
    <>
      <Field label={say.minutes} error={form.errors.minutes}>
        <TextInput
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          value={fields.minutes}
          onChange={(minutes) => set({ minutes })}
        />
      </Field>
      {people.length > 1 && (
        <Attendance
          people={people}
          attended={fields.attended}
          onChange={(attended) => set({ attended })}
        />
      )}
      <Field label={say.done}>
        <TextArea
          rows={2}
          maxLength={2000}
          value={fields.done}
          onChange={(done) => set({ done })}
        />
      </Field>
      <Field label={say.difficulties} hint={say.difficultiesHint}>
        <TextInput
          maxLength={1000}
          value={fields.difficulties}
          onChange={(difficulties) => set({ difficulties })}
        />
      </Field>
      <Field label={say.nextStep}>
        <TextInput
          maxLength={1000}
          value={fields.nextStep}
          onChange={(nextStep) => set({ nextStep })}
        />
      </Field>
    </>
  );
}
