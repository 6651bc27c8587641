import { bells, lessonsOf } from '../roster/lessons.ts';
import type { Region } from '../roster/roster.ts';
import type { ApiClient } from './api-client.ts';

/** A school's week as the plugin takes it. */
export function timetableOf(region: Region, school: string) {
  const [year] = region.roster.academicSessions;
  return {
    from: year!.startDate,
    until: year!.endDate,
    lessons: lessonsOf(region, school).map(({ class: one, teacher, weekday, bell }) => ({
      class: one.sourcedId,
      teachers: [teacher.sourcedId],
      weekday,
      starts: bells[bell]![0],
      ends: bells[bell]![1],
    })),
  };
}

/** Sends the timetables of schools that have been fed. */
export async function sendTimetables(
  api: ApiClient,
  region: Region,
  schools: readonly { sourcedId: string }[],
): Promise<void> {
  for (const { sourcedId } of schools)
    await api.call('PUT', `/sync/v1/schools/${sourcedId}/timetable`, {
      json: timetableOf(region, sourcedId),
    });
}
