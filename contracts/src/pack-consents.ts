import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { Code, Sourced } from './pack-lists.ts';
import { DateOnly } from './primitives.ts';

/** Which consents an action of a form needs of whom. */
export const ConsentNeed = Sourced.extend({
  forms: z.array(Code),
  action: z.enum(['pair']),
  of: z.enum(['mentor', 'mentee', 'both']),
  /** Only of those who are under 18, or only of adults; everyone unless said. */
  age: z.enum(['minor', 'adult']).optional(),
  kinds: z.array(ConsentKind),
}).meta({ id: 'ConsentNeed' });
export type ConsentNeed = z.infer<typeof ConsentNeed>;

/** From which age a pupil signs a consent beside their guardian, in whole years. */
export const OwnSignature = Sourced.extend({ from: z.int().min(1).max(18) }).meta({
  id: 'OwnSignature',
});

/** The days off by which terms of labour law are counted, beside weekends. */
export const WorkdaysOff = Sourced.extend({
  /** Of every year: «05-09». */
  holidays: z.array(z.string().regex(/^\d{2}-\d{2}$/)).max(60),
  /** Moved to a day of one year. */
  daysOff: z.array(DateOnly).max(200),
}).meta({ id: 'WorkdaysOff' });

export const ConsentText = Sourced.extend({
  kind: ConsentKind,
  version: z.string(),
  title: z.string(),
  text: z.string(),
}).meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;
