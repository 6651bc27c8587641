import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { PairDecisionsService } from '../../modules/pairs/pair-decisions.service.ts';
import { PairMakingService } from '../../modules/pairs/pair-making.service.ts';
import { newId, unbin } from '../../platform/db/id.ts';
import type { TestApp } from '../app.ts';
import { makeSchool } from '../make.ts';
import { asCurator, numbers } from './race.ts';

export const form = 'PUPIL_PUPIL';

interface Versioned {
  id: string;
  version: number;
}

/** A school with a few pupils in its bases, all with consents, and those who join and part them. */
export async function crowdIn(
  app: TestApp,
  sizes: { mentors: number; mentees: number; capacity: number },
) {
  const school = await makeSchool(app);
  const next = numbers(5);
  const people = async (family: string, count: number) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at++) ids.push(await school.pupil(`${family}${at}`));
    for (const id of ids) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
    return ids;
  };
  const mentors = await people('Наставник', sizes.mentors);
  const mentees = await people('Подопечный', sizes.mentees);
  const { capacity } = sizes;
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: mentors, base: 'PUPILS', capacity },
  });
  await school.curator.send(menteeRoutes.add, { body: { personIds: mentees } });
  const curator = await asCurator(app, school);
  const making = app.nest.get(PairMakingService);
  const decisions = app.nest.get(PairDecisionsService);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const look = async <Row = Record<string, unknown>>(text: string, ...params: unknown[]) =>
    (await app.schema.sql.query(text, params))[0] as Row[];
  /** A row that stands so now; it may not by the time it is used. */
  const some = async (from: string, ...params: unknown[]): Promise<Versioned> => {
    const rows = await look<{ id: Buffer; version: number }>(
      `SELECT id, version FROM ${from} ORDER BY RAND() LIMIT 1`,
      ...params,
    );
    const [row] = rows;
    return row ? { id: unbin(row.id), version: row.version } : { id: newId(), version: 1 };
  };
  return {
    school,
    mentors,
    mentees,
    curator,
    decisions,
    pick,
    look,
    some,
    join: (wanted: { menteeIds?: string[]; programmeId?: string; form?: string } = {}) =>
      curator(() =>
        making.create({
          mentorId: pick(mentors),
          menteeIds: [pick(mentees)],
          form,
          model: null,
          agreed: next() < 0.5,
          ...wanted,
        }),
      ),
    part: async () => {
      const { id, version } = await some("pairs WHERE status IN ('proposed', 'agreed', 'active')");
      await curator(() => decisions.close(id, version, { reason: 'MISMATCH', note: null }));
    },
  };
}
