import type { PlanInput } from './plan-input.ts';

const FROM = '06-15';
const TO = '08-25';

/** G11: in summer lists made from the timetable are empty, so nobody is deactivated for an absence. */
export function inBlackout({ day, policy }: Pick<PlanInput, 'day' | 'policy'>): boolean {
  const date = day.slice(5);
  return !policy.G11.off && date >= FROM && date <= TO;
}
