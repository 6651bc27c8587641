import { fullName } from '../roster/demo-people.ts';
import type { Region } from '../roster/roster.ts';
import type { User } from '../roster/wire.ts';
import type { PersonClient } from './person-client.ts';

interface Brief {
  id: string;
  name: { family: string; given: string; middle: string | null };
  classTitle: string | null;
}

interface Page {
  items: Brief[];
  next: string | null;
}

/** Somebody of this school, as the journal and as the plugin know them. */
export interface Member {
  sourcedId: string;
  /** The plugin's own identifier. */
  id: string;
  user: User;
  /** 0 for staff. */
  grade: number;
  classTitle: string;
  young: boolean;
}

const key = (name: string, classTitle: string | null) => `${classTitle ?? ''} ${name}`;

async function everyone(client: PersonClient, kind: 'pupil' | 'staff'): Promise<Brief[]> {
  const found: Brief[] = [];
  let after = '';
  do {
    const page = await client.get<Page>(
      `/api/v1/people?kind=${kind}&limit=200${after && `&after=${encodeURIComponent(after)}`}`,
    );
    found.push(...page.items);
    after = page.next ?? '';
  } while (after);
  return found;
}

/** People whom name and class tell apart; namesakes are left out. */
export async function schoolPeople(
  client: PersonClient,
  region: Region,
  school: string,
): Promise<Member[]> {
  const ids = new Map<string, string[]>();
  for (const kind of ['pupil', 'staff'] as const) {
    for (const { id, name, classTitle } of await everyone(client, kind)) {
      const known = key(`${name.family} ${name.given} ${name.middle ?? ''}`, classTitle);
      ids.set(known, [...(ids.get(known) ?? []), id]);
    }
  }
  const titles = new Map(region.roster.classes.map((one) => [one.sourcedId, one.title]));
  const classOf = new Map(
    region.roster.enrollments
      .filter((entry) => entry.role === 'student' && entry.school.sourcedId === school)
      .map((entry) => [entry.user.sourcedId, titles.get(entry.class.sourcedId)!]),
  );
  const youngSince = `${Number(region.roster.academicSessions[0]!.schoolYear) - 4}-09-01`;
  return region.roster.users
    .filter((user) => user.primaryOrg.sourcedId === school)
    .flatMap((user) => {
      const classTitle = classOf.get(user.sourcedId) ?? '';
      const found = ids.get(key(fullName(user), classTitle || null)) ?? [];
      if (found.length !== 1) return [];
      const { sourcedId } = user;
      const grade = Number(user.grades?.[0] ?? 0);
      const young = String(user.metadata?.['ru.pedagogicalSince'] ?? '') > youngSince;
      return [{ sourcedId, id: found[0]!, user, grade, classTitle, young }];
    });
}
