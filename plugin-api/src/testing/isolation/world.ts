import type { GrantedRole } from '@nastavnik/contracts/access';
import { machineScopes } from '@nastavnik/contracts/access';
import type { PassPurpose } from '@nastavnik/contracts/passes';
import { newId } from '../../platform/db/id.ts';
import { Secrets } from '../../platform/secrets/secrets.ts';
import { type CallerToken, OWN_PAGE } from '../../platform/token/tokens.ts';
import type { TestApp } from '../app.ts';
import { type Put, putter } from '../put.ts';
import type { Actor, Place } from './places.ts';
import { Maker } from './maker.ts';
import { makeOutsider, makePass } from './pass-spot.ts';
import { makeSpot, type Spot, type SpotPlace } from './spot.ts';

const now = new Date('2026-01-01T00:00:00Z');

export interface World {
  put: Put;
  callers: Record<Exclude<Actor, 'nobody'>, CallerToken>;
  /** One thing of each kind in each place, never changed by the matrix. */
  spots: Record<Place, Spot>;
  /** The same, but the own pair of those whose pairs have ended is one that has. */
  spotOf(place: Place, actor: Actor): Spot;
  /** A fresh spot for a call that changes things and names these fields; in `own-pair` it belongs to the actor. */
  fresh(place: Place, actor: Actor, named: ReadonlySet<string>): Promise<Spot>;
  /** Takes away the roadmaps that came after the first: what is told above reads all that an org has. */
  sweep(): Promise<void>;
}

/** Two platforms, three municipalities, four schools, one person of each role at one of the schools. */
export async function makeWorld(app: TestApp, today: string, schoolYear: number): Promise<World> {
  const put = putter(app.schema.sql);
  /** One commit, and so one flush to the disk, for everything that the work puts. */
  const atOnce = async <T>(work: () => Promise<T>): Promise<T> => {
    await app.schema.sql.beginTransaction();
    const made = await work();
    await app.schema.sql.commit();
    return made;
  };
  const [ours, theirs] = [await platform(put, 'ours'), await platform(put, 'theirs')];
  const at = (place: Place, school: School, classId: string): SpotPlace => ({
    place,
    ...school,
    classId,
    today,
    schoolYear,
    seal: (text, of) => app.nest.get(Secrets).seal(text, of),
  });
  const home = ours.schools[0] as School;
  const classOf = (school: School, title: string) => makeClass(put, school, title);
  const homeClass = await classOf(home, '7А');
  const spotPlaces: Record<Place, SpotPlace> = {
    'own-pair': at('own-pair', home, await classOf(home, '7Б')),
    'other-pair': at('other-pair', home, await classOf(home, '7В')),
    'own-class': at('own-class', home, homeClass),
    'other-class': at('other-class', home, await classOf(home, '7Г')),
    'own-school': at('own-school', home, await classOf(home, '8А')),
    'other-school': at(
      'other-school',
      ours.schools[1] as School,
      await classOf(ours.schools[1] as School, '7А'),
    ),
    'other-municipality': at(
      'other-municipality',
      ours.schools[2] as School,
      await classOf(ours.schools[2] as School, '7А'),
    ),
    'other-platform': at(
      'other-platform',
      theirs.schools[0] as School,
      await classOf(theirs.schools[0] as School, '7А'),
    ),
  };
  const spots = {} as Record<Place, Spot>;
  for (const [place, where] of Object.entries(spotPlaces))
    spots[place as Place] = await atOnce(() => makeSpot(put, where));
  const own = spots['own-pair'];
  const past = await atOnce(() => makeSpot(put, spotPlaces['own-pair']));
  const end = async ({ pairId }: Spot) =>
    app.schema.sql.query("UPDATE pairs SET status = 'finished', ended_on = ? WHERE id = UNHEX(?)", [
      today,
      pairId.replaceAll('-', ''),
    ]);
  await end(past);
  const callers = await makeCallers(put, { ours, own, past, at: spotPlaces['own-class'] });
  const givenTo = (actor: Actor) =>
    actor === 'mentor'
      ? { mentorId: own.mentorId }
      : actor === 'mentee'
        ? { menteeId: own.menteeId }
        : actor === 'past_participant'
          ? { menteeId: past.menteeId }
          : actor === 'invited'
            ? { invitedId: own.invitedId }
            : {};
  const [kept] = await app.schema.sql.query('SELECT id FROM roadmaps');
  return {
    put,
    callers,
    spots,
    sweep: async () => {
      const ids = (kept as { id: Buffer }[]).map(({ id }) => id);
      await app.schema.sql.query('DELETE FROM roadmaps WHERE id NOT IN (?)', [ids]);
    },
    spotOf: (place, actor) =>
      place === 'own-pair' && actor === 'past_participant' ? past : spots[place],
    fresh: (place, actor, named) =>
      atOnce(async () => {
        const mine = place === 'own-pair';
        // their pass names one sheet, and there is no other like it
        if (mine && actor === 'respondent') return own;
        const given = mine ? givenTo(actor) : {};
        const spot = await makeSpot(put, spotPlaces[place], given, named);
        if (mine && actor === 'past_participant') await end(spot);
        return spot;
      }),
  };
}

interface School {
  schoolId: string;
  sourcedId: string;
  municipalityId: string;
  regionId: string;
  connectionId: string;
}

interface Platform {
  connectionId: string;
  regionId: string;
  schools: School[];
}

async function platform(put: Put, code: string): Promise<Platform> {
  const connectionId = newId();
  const issuer = `https://${code}.example`;
  await put('connections', {
    id: connectionId,
    code,
    title: code,
    issuer,
    jwks_uri: `${issuer}/jwks.json`,
    enabled: 1,
    demo: 0,
    created_at: now,
    updated_at: now,
  });
  const regionId = newId();
  const org = async (
    id: string,
    kind: string,
    parent: string | null,
    municipality: string | null,
  ) => {
    await put('orgs', {
      id,
      kind,
      parent_id: parent,
      region_id: regionId,
      municipality_id: municipality,
      name: `${code} ${kind}`,
      short_name: kind,
      time_zone: parent === null ? 'Europe/Moscow' : null,
      created_at: now,
      updated_at: now,
    });
    await put('connection_orgs', { connection_id: connectionId, org_id: id });
    await put('external_refs', {
      connection_id: connectionId,
      type: 'org',
      sourced_id: `org-${id}`,
      id,
    });
    return id;
  };
  await org(regionId, 'region', null, null);
  await put('installations', {
    connection_id: connectionId,
    org_id: regionId,
    enabled: 1,
    since: now,
    by_kind: 'operator',
    version: 1,
  });
  const municipalities = [newId(), newId()];
  for (const id of municipalities) await org(id, 'municipality', regionId, id);
  const schools: School[] = [];
  for (const municipalityId of [
    municipalities[0],
    municipalities[0],
    municipalities[1],
  ] as string[]) {
    const schoolId = await org(newId(), 'school', municipalityId, municipalityId);
    schools.push({
      schoolId,
      sourcedId: `org-${schoolId}`,
      municipalityId,
      regionId,
      connectionId,
    });
  }
  return { connectionId, regionId, schools };
}

async function makeClass(
  put: Put,
  { schoolId, connectionId }: School,
  title: string,
): Promise<string> {
  const id = newId();
  await put('classes', {
    school_id: schoolId,
    id,
    title,
    grade: Number.parseInt(title, 10),
    letter: title.slice(-1),
    kind: 'homeroom',
    school_year: 2027,
  });
  await put('external_refs', {
    connection_id: connectionId,
    type: 'class',
    sourced_id: `class-${id}`,
    id,
  });
  return id;
}

async function makeCallers(
  put: Put,
  from: { ours: Platform; own: Spot; past: Spot; at: SpotPlace },
) {
  const { ours, own, past, at } = from;
  const maker = new Maker(put, at, 'Свой');
  const person = (personId: string, orgId = at.schoolId): CallerToken => ({
    kind: 'person',
    personId,
    orgId,
    connectionId: at.connectionId,
  });
  const granted = async (role: GrantedRole, orgId: string) => {
    const id = await new Maker(put, { ...at, schoolId: orgId }, 'Свой').staff();
    await maker.grant(id, role, orgId);
    return person(id, orgId);
  };
  const byPass = async (
    personId: string,
    purpose: PassPurpose,
    subjectId = newId(),
  ): Promise<CallerToken> => ({
    kind: 'person',
    personId,
    orgId: at.schoolId,
    connectionId: OWN_PAGE,
    passId: await makePass(put, at, { personId, purpose, subjectId }),
  });
  const outsider = await makeOutsider(put, at, 'Свой');
  await maker.mentor(outsider, 0);
  const listed = await maker.pupil();
  await maker.mentor(listed, 0);
  const classTeacher = await maker.staff();
  await maker.enrol(classTeacher, 'teacher', 1);
  return {
    curator: await granted('curator', at.schoolId),
    school_admin: await granted('school_admin', at.schoolId),
    psychologist: await granted('psychologist', at.schoolId),
    municipal_coordinator: await granted('municipal_coordinator', at.municipalityId),
    regional_centre: await granted('regional_centre', ours.regionId),
    ministry: await granted('ministry', ours.regionId),
    pupil: person(await maker.pupil()),
    teacher: person(await maker.staff()),
    class_teacher: person(classTeacher),
    mentor: person(own.mentorId),
    mentee: person(own.menteeId),
    listed_mentor: person(listed),
    past_participant: person(past.menteeId),
    invited: person(own.invitedId),
    external_mentor: await byPass(outsider, 'join'),
    respondent: await byPass(own.menteeId, 'survey', own.menteeSheetId),
    platform_client: {
      kind: 'client' as const,
      clientId: 'ours',
      connectionId: at.connectionId,
      scopes: [...machineScopes],
    },
  };
}
