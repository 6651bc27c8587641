import { z } from 'zod';
import { PersonRef } from './consents.ts';
import { Text } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';

/** On what ground somebody's data are handed out: who asked, and when. It stays in the history. */
export const DataAsk = z.strictObject({ ground: Text(300).min(5) }).meta({ id: 'PersonDataAsk' });
export type DataAsk = z.infer<typeof DataAsk>;

/** Everything that is held about one person; other people are masked. */
export const PersonData = z
  .object({
    school: z.string(),
    person: z.string(),
    madeOn: z.iso.date(),
    ground: z.string(),
    /** Titles of what the reader may not see and so is not given. */
    leftOut: z.array(z.string()),
    sections: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        /** Each record by the names of its fields; what is not known is left out. */
        records: z.array(
          z.record(
            z.string(),
            z.union([
              z.string(),
              z.number(),
              z.boolean(),
              z.array(z.unknown()),
              z.record(z.string(), z.unknown()),
            ]),
          ),
        ),
        /** False when there are more than a file may hold: the newest are there. */
        whole: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PersonData' });
export type PersonData = z.infer<typeof PersonData>;

export const personDataRoutes = {
  json: route({
    method: 'POST',
    path: '/api/v1/people/:personId/data.json',
    summary: 'Everything that is held about one person, for machines',
    may: 'person-data.read',
    produces: 'application/json',
    takesOut: 'person',
    params: PersonRef,
    body: DataAsk,
    response: PersonData,
  }),
  pdf: route({
    method: 'POST',
    path: '/api/v1/people/:personId/data.pdf',
    summary: 'Everything that is held about one person, to print',
    may: 'person-data.read',
    produces: 'application/pdf',
    takesOut: 'person',
    params: PersonRef,
    body: DataAsk,
    response: z.string(),
  }),
};

export const personDataProblems = {
  'person-data.own-pair': plain(
    409,
    'Вы состоите или состояли с этим человеком в одной паре, а в выгрузке есть его ответы и обращения, которых второй стороне не показывают. Данные может выгрузить другой куратор школы.',
  ),
  'person-data.too-often': refusal(
    429,
    z.object({ most: z.int(), minutes: z.int() }),
    ({ most, minutes }) =>
      `За час можно выгрузить данные ${most} раз. Повторите через ${minutes} мин.`,
  ),
} as const;
