import { z } from 'zod';
import { DateOnly, Id, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** That a certificate of no criminal record was seen: a date and until when, nothing of what it says. */
export const RecordCheck = z
  .strictObject({ seenOn: DateOnly, validUntil: DateOnly.nullable().default(null) })
  .refine(({ seenOn, validUntil }) => validUntil === null || validUntil >= seenOn, {
    path: ['validUntil'],
    message: 'Срок справки кончается раньше, чем её предъявили.',
  })
  .meta({ id: 'RecordCheck' });
export type RecordCheck = z.infer<typeof RecordCheck>;

/** A certificate as it was recorded, and whether it lets pairs be fixed today. */
export const SeenCheck = z
  .object({
    checked: z.boolean(),
    seenOn: DateOnly,
    validUntil: DateOnly.nullable(),
    /** Null when it was read from a table of earlier years. */
    by: PersonBrief.nullable(),
    version: Version,
  })
  .meta({ id: 'SeenCheck' });
export type SeenCheck = z.infer<typeof SeenCheck>;

const CheckedRef = z.object({ personId: Id });

/** The one place of certificates: what the gate of pairs, both screens, tables and matching go by. */
export const recordCheckRoutes = {
  check: route({
    method: 'PUT',
    path: '/api/v1/mentors/:personId/record-check',
    summary: 'Record that a mentor from outside has shown a certificate of no criminal record',
    may: 'mentors.write',
    params: CheckedRef,
    body: RecordCheck,
    response: RecordCheck,
  }),
  uncheck: route({
    method: 'DELETE',
    path: '/api/v1/mentors/:personId/record-check',
    summary: 'Take back what was recorded of a certificate by mistake',
    may: 'mentors.write',
    params: CheckedRef,
    ifMatch: true,
    response: z.object({ removed: Id }),
  }),
};

export const recordCheckProblems = {
  'external.check-in-future': plain(409, 'Справку нельзя предъявить в будущем: исправьте дату.'),
  'external.check-inside': plain(
    409,
    'Справка отмечается у внешних наставников. Сотрудников школы проверяет отдел кадров.',
  ),
  'external.check-needed': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Нет действующей справки об отсутствии судимости: ${names.join(', ')}. ` +
      'Попросите её у наставника и отметьте дату в его карточке: «База наставников» или «Внешние наставники».',
  ),
} as const;
