import type { JournalConfig } from '../config.ts';
import type { Keys } from '../keys.ts';
import type { SchoolPlace } from '../roster/places.ts';
import { random } from '../roster/random.ts';
import type { Random } from '../roster/random.ts';
import type { Region } from '../roster/roster.ts';
import { schoolYearOf } from '../roster/school-year.ts';
import { ordersAgo, planOf } from './bonds.ts';
import type { Bond, Plan } from './bonds.ts';
import { Calendar } from './calendar.ts';
import { meet } from './meetings.ts';
import { PersonClient } from './person-client.ts';
import { writePlan } from './plans.ts';
import { openProgrammes, startProgrammes } from './programmes.ts';
import { ask } from './requests.ts';
import { schoolPeople } from './school-people.ts';
import type { Member } from './school-people.ts';
import { byCompetences, byRequest, tellMore } from './skills.ts';
import { survey } from './surveys.ts';

interface Pair {
  id: string;
  version: number;
}

interface Signatory {
  personId: string;
  guardians: { name: string }[];
}

const consentedAgo = 70;
/** One plan of so many has not been read by the curator yet. */
const unread = 6;
const ids = (people: readonly Member[]) => [...new Set(people.map((one) => one.id))];
const isPupil = (one: Member) => one.grade > 0;
const isStaff = (one: Member) => !isPupil(one);

/** The director appoints the deputy as curator, by an order. */
async function appointCurator(admin: PersonClient, curator: PersonClient, from: string) {
  const { person } = await curator.get<{ person: { id: string } }>('/api/v1/session');
  await admin.post('/api/v1/grants', {
    personId: person.id,
    role: 'curator',
    actNumber: '87-од',
    actDate: from,
    from,
  });
}

async function fillBases(curator: PersonClient, plan: Plan, chance: Random): Promise<void> {
  const mentees = [
    ...plan.bonds.flatMap((bond) => bond.mentees),
    ...plan.waiting,
    ...plan.unsigned,
  ];
  const mentors = [...plan.bonds.map((bond) => bond.mentor), ...plan.free];
  const take = async (path: string, people: Member[], more: object) => {
    if (people.length > 0) await curator.post(path, { personIds: ids(people), ...more });
  };
  for (const isSide of [isPupil, isStaff]) {
    const form = isSide === isPupil ? 'PUPIL_PUPIL' : 'TEACHER_TEACHER';
    for (const [asks, people] of byRequest(mentees.filter(isSide), chance)) {
      await take('/api/v1/mentees', people, { form, ...asks });
    }
    const base = isSide === isPupil ? { base: 'PUPILS', capacity: 8 } : { base: 'STAFF' };
    for (const [can, people] of byCompetences(mentors.filter(isSide), chance)) {
      await take('/api/v1/mentors', people, { ...base, ...can });
    }
  }
  await tellMore(curator, plan, chance);
}

/** In this story the first guardian of each child has signed. */
async function signersOf(curator: PersonClient, personIds: string[]) {
  const { items } = await curator.post<{ items: Signatory[] }>('/api/v1/consents/signatories', {
    personIds,
  });
  return items.flatMap(({ personId, guardians: [guardian] }) =>
    guardian ? [{ personId, name: guardian.name }] : [],
  );
}

/** Guardians sign for those under 18; the section says who they are. */
async function consent(curator: PersonClient, plan: Plan, from: string): Promise<void> {
  const agreed = [
    ...plan.bonds.flatMap((bond) => [bond.mentor, ...bond.mentees]),
    ...plan.waiting,
    ...plan.free,
  ];
  const receive = async (people: Member[], kinds: string[], signedBy: 'guardian' | 'self') => {
    if (people.length === 0) return;
    const personIds = ids(people);
    const signers = signedBy === 'guardian' ? await signersOf(curator, personIds) : [];
    const ownSignature = signedBy === 'guardian';
    const received = { personIds, kinds, signedBy, signers, ownSignature, form: 'paper', from };
    await curator.post('/api/v1/consents', received);
  };
  const pupilKinds = ['PARTICIPATION', 'PD_PROCESSING', 'QUESTIONNAIRE'];
  await receive(agreed.filter(isPupil), pupilKinds, 'guardian');
  const staff = agreed.filter((one) => !isPupil(one));
  await receive(staff, ['PD_PROCESSING', 'QUESTIONNAIRE', 'LABOUR_351_8'], 'self');
}

async function joinAll(curator: PersonClient, bonds: readonly Bond[], calendar: Calendar) {
  const made: (Bond & { pairId: string })[] = [];
  for (const bond of bonds) {
    const pair = await curator.post<Pair>('/api/v1/pairs', {
      mentorId: bond.mentor.id,
      menteeIds: ids(bond.mentees),
      form: bond.form,
      model: bond.model,
      agreed: bond.fate !== 'proposed',
    });
    made.push({ ...bond, pairId: pair.id });
  }
  const fixed = made.filter((bond) => bond.fate !== 'proposed' && bond.fate !== 'agreed');
  for (const [at, days] of ordersAgo.entries()) {
    const pairIds = fixed.filter((bond) => bond.fixedAgo === days).map((bond) => bond.pairId);
    const order = { number: `${94 + at * 7}-од`, date: calendar.ago(days) };
    if (pairIds.length > 0) await curator.post('/api/v1/pairs/fix', { ...order, pairIds });
  }
  return fixed;
}

async function close(curator: PersonClient, pairId: string, chance: Random): Promise<void> {
  const { pair } = await curator.get<{ pair: Pair }>(`/api/v1/pairs/${pairId}`);
  const reason = chance.pick(['MISMATCH', 'NO_TIME']);
  await curator.post(`/api/v1/pairs/${pairId}/close`, { reason }, pair.version);
}

/** An autumn of mentoring at one school, lived through the API by its own people. */
export async function schoolHistory(
  { config, keys, region, now }: { config: JournalConfig; keys: Keys; region: Region; now: Date },
  school: SchoolPlace,
): Promise<number> {
  const calendar = new Calendar(now);
  const chance = random(`history ${school.sourcedId}`);
  const signIn = (person: string) =>
    new PersonClient(config, keys, { person, org: school.sourcedId });
  const staffWith = (words: string) =>
    region.roster.users.find(
      (user) =>
        user.primaryOrg.sourcedId === school.sourcedId &&
        String(user.metadata?.['ru.position']).includes(words),
    )!;
  const admin = signIn(staffWith('Директор').sourcedId);
  const curator = signIn(staffWith('по воспитательной').sourcedId);
  await appointCurator(admin, curator, calendar.ago(consentedAgo));
  const plan = planOf(await schoolPeople(curator, region, school.sourcedId), chance);
  await fillBases(curator, plan, random(`skills ${school.sourcedId}`));
  await consent(curator, plan, calendar.ago(consentedAgo));
  const programmes = await openProgrammes(curator, calendar, Number(schoolYearOf(now).code));
  const fixed = await joinAll(curator, plan.bonds, calendar);
  await startProgrammes(curator, programmes, fixed);
  await ask(curator, plan.asking, signIn);
  for (const [number, bond] of fixed.entries()) {
    if (bond.fate === 'closed') {
      await close(curator, bond.pairId, chance);
      continue;
    }
    const mentor = signIn(bond.mentor.sourcedId);
    const planned = await meet(bond, { mentor, signIn, calendar, chance });
    if (!planned && !bond.shown) continue;
    // now and then a plan still waits for the curator
    const agreed = bond.shown || number % unread !== 0;
    await writePlan(bond, { mentor, curator: agreed ? curator : undefined, calendar, number });
  }
  await survey(curator, fixed, { signIn, calendar, chance });
  return plan.bonds.length;
}
