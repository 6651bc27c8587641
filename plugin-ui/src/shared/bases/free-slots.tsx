import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextInput } from '../ui/field.tsx';
import { words } from './words.ts';

/** «вт 14:00–15:30, чт 14:00–15:30» */
export const slotsInWords = (slots: readonly FreeSlot[]): string =>
  slots
    .map(({ weekday, from, until }) => `${words.shortDays[weekday - 1]}\u00a0${from}–${until}`)
    .join(', ') || words.noTime;

const isBackwards = ({ from, until }: FreeSlot) => until <= from;

/** Whether each time ends after it begins. */
export const fitSlots = (slots: readonly FreeSlot[]): boolean => !slots.some(isBackwards);

const days = words.weekdays.map((label, day) => ({ value: String(day + 1), label }));
const usual: FreeSlot = { weekday: 1, from: '14:00', until: '15:00' };

interface FreeSlotsProps {
  slots: readonly FreeSlot[];
  onChange: (slots: FreeSlot[]) => void;
}

/** The times of a week when a person is free, one a line. */
export function FreeSlotsField({ slots, onChange }: FreeSlotsProps) {
  const change = (place: number, changes: Partial<FreeSlot>) =>
    onChange(slots.map((slot, at) => (at === place ? { ...slot, ...changes } : slot)));
  return (
    <fieldset className="plain">
      <legend>{words.freeTime}</legend>
      {slots.map((slot, place) => (
        // the place is the identity: a time has no other
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="legend">
          <Field label={words.day}>
            <Select
              value={String(slot.weekday)}
              options={days}
              onChange={(weekday) => change(place, { weekday: Number(weekday) })}
            />
          </Field>
          <Field label={words.from}>
            <TextInput
              type="time"
              required
              value={slot.from}
              onChange={(from) => change(place, { from })}
            />
          </Field>
          <Field label={words.until} error={isBackwards(slot) ? words.backwards : undefined}>
            <TextInput
              type="time"
              required
              value={slot.until}
              onChange={(until) => change(place, { until })}
            />
          </Field>
          <Button
            kind="quiet"
            icon="x"
            square={words.removeTime}
            onClick={() => onChange(slots.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <Button kind="quiet" icon="plus" onClick={() => onChange([...slots, usual])}>
        {words.addTime}
      </Button>
    </fieldset>
  );
}
