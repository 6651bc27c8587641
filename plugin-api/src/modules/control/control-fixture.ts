import { newId } from '../../platform/db/id.ts';
import { daysAgo, type TestSchool } from '../../testing/make.ts';

const now = new Date('2026-09-20T09:00:00Z');
const changed = { version: 1, changed_at: now };

async function mentee(school: TestSchool, state: string, pairId: string | null = null) {
  const id = await school.pupil('Гайсин');
  await school.put('mentees', {
    school_id: school.schoolId,
    id,
    sort_name: 'Гайсин',
    active: 1,
    state,
    form: 'PUPIL_PUPIL',
    pair_id: pairId,
    free_slots: [],
    added_on: daysAgo(90),
    ...changed,
  });
  return id;
}

export async function mentor(school: TestSchool, state: string) {
  const id = await school.pupil('Белов', { grade: 10 });
  await school.put('mentors', {
    school_id: school.schoolId,
    id,
    sort_name: 'Белов',
    active: 1,
    state,
    base: 'PUPILS',
    capacity: 20,
    mentees_now: 0,
    competences: [],
    free_slots: [],
    added_on: daysAgo(90),
    ...changed,
  });
  return id;
}

async function pair(school: TestSchool, status: 'agreed' | 'active', mentorId: string) {
  const id = newId();
  const active = status === 'active';
  const menteeId = await mentee(school, active ? 'in_pair' : 'awaits_order', id);
  await school.put('pairs', {
    school_id: school.schoolId,
    id,
    mentor_id: mentorId,
    form: 'PUPIL_PUPIL',
    school_year: 2027,
    status,
    stage: active ? 'REGULAR' : 'INTRO',
    proposed_on: daysAgo(90),
    agreed_on: daysAgo(90),
    started_on: active ? daysAgo(90) : null,
    quiet_since: active ? daysAgo(80) : null,
    ...changed,
  });
  await school.put('pair_mentees', {
    school_id: school.schoolId,
    pair_id: id,
    mentee_id: menteeId,
    mentor_id: mentorId,
    is_open: 1,
  });
  return id;
}

async function meeting(
  school: TestSchool,
  pairId: string,
  by: string,
  row: Record<string, unknown>,
) {
  const id = newId();
  await school.put('meetings', {
    school_id: school.schoolId,
    id,
    pair_id: pairId,
    type: 'REGULAR',
    held_on: daysAgo(80),
    logged_by: by,
    ...row,
    ...changed,
  });
  await school.put('meeting_parts', {
    school_id: school.schoolId,
    meeting_id: id,
    person_id: by,
    side: 'mentor',
    attended: 1,
  });
}

async function consentEnding(school: TestSchool, personId: string) {
  const consent = {
    school_id: school.schoolId,
    person_id: personId,
    kind: 'PHOTO',
    act: 'given',
    from_on: daysAgo(300),
    until_on: daysAgo(-5),
  };
  const id = newId();
  await school.put('consents', {
    ...consent,
    id,
    signed_by: 'guardian',
    signer_name: 'Мама',
    form: 'paper',
    text_version: '1',
    text_sha256: '0'.repeat(64),
    recorded_at: now,
  });
  await school.put('consent_states', { ...consent, consent_id: id });
}

/** Something of all that a control sheet counts of a school's own work. */
export async function neglect(school: TestSchool): Promise<void> {
  await mentee(school, 'no_consent');
  await mentor(school, 'no_consent');
  const mentorId = await mentor(school, 'free');
  await consentEnding(school, mentorId);
  await pair(school, 'agreed', mentorId);
  const pairId = await pair(school, 'active', mentorId);
  await meeting(school, pairId, mentorId, { status: 'held', unclosed: 1 });
  await meeting(school, pairId, mentorId, { status: 'planned', unclosed: 0 });
  await school.put('received_assignments', {
    org_id: school.schoolId,
    id: newId(),
    assignment_id: newId(),
    state: 'issued',
    due: daysAgo(2),
    steps: '[]',
    number: '7',
    issued_on: daysAgo(20),
    text: 'Сообщите',
    asked: 'words',
    issued_by: 'Дёмина',
    issuer_id: school.municipalityId,
    issuer_name: 'Управление',
  });
}
