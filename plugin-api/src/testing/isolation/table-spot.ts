import { gzipSync } from 'node:zlib';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { Maker } from './maker.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** A table that was read, one that was applied, and a mentor in reserve. */
export async function makeTables(put: Put, at: SpotPlace, maker: Maker, marker: string) {
  const table = async (state: string) => {
    const id = newId();
    await put('table_imports', {
      school_id: at.schoolId,
      id,
      base: 'mentees',
      file_name: marker,
      state,
      header_line: 1,
      fields: JSON.stringify(['name', null]),
      cells: gzipSync(
        JSON.stringify([
          ['ФИО', 'Класс'],
          [marker, marker],
        ]),
      ),
      taken: state === 'applied' ? gzipSync('[]') : null,
      // older ones are no longer kept
      created_at: new Date(),
      changed_at: now,
    });
    return id;
  };
  const reservedMentorId = await maker.pupil();
  await put('mentors', {
    school_id: at.schoolId,
    id: reservedMentorId,
    sort_name: marker,
    active: 0,
    state: 'left',
    base: 'PUPILS',
    capacity: 2,
    competences: [],
    free_slots: [],
    added_on: at.today,
    reserve_year: at.schoolYear,
    readiness: 'ready',
    changed_at: now,
  });
  return {
    importId: await table('read'),
    appliedImportId: await table('applied'),
    reservedMentorId,
  };
}
