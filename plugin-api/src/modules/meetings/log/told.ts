import type { NewMeeting } from '@nastavnik/contracts/meetings';

/** What is said of a meeting itself. */
export const toldOf = ({
  date,
  time,
  minutes,
  mode,
  topic,
  done,
  difficulties,
  nextStep,
}: NewMeeting) => ({
  heldOn: date,
  startsAt: time ?? null,
  minutes: minutes ?? null,
  mode: mode ?? null,
  topic: topic ?? null,
  done: done ?? null,
  difficulties: difficulties ?? null,
  nextStep: nextStep ?? null,
});
