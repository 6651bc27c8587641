import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const set = (classId: string, personId: string | null, at = school) =>
  at.curator.send(rosterRoutes.setTeacher, { params: { classId }, body: { personId } });

const rolesOf = async (personId: string) =>
  (await (await school.as(personId)).send(sessionRoutes.show)).body.roles;

/** A class with a mentee, and the teacher of nobody. */
async function makeClass(title: string, byHost?: string) {
  const classId = await school.schoolClass(title, byHost);
  const pupil = await school.pupil('Гущина', { class_id: classId, grade: 8 });
  await school.curator.send(menteeRoutes.add, { body: { personIds: [pupil] } });
  return { classId, pupil, teacher: await school.staff('Тихонова') };
}

const seenBy = async (personId: string) =>
  (await (await school.as(personId)).send(menteeRoutes.list)).body.items?.map(({ id }) => id);

describe('a class teacher by the word of the school', () => {
  it('has the role and sees the class at once, and no longer when the word is taken back', async () => {
    const { classId, pupil, teacher } = await makeClass('8Б');
    expect(await rolesOf(teacher)).toEqual(['teacher']);

    expect(await set(classId, teacher)).toMatchObject({
      status: 200,
      body: { id: classId, teacher: { id: teacher }, teacherBy: 'school' },
    });
    expect(await rolesOf(teacher)).toEqual(['teacher', 'class_teacher']);
    expect(await seenBy(teacher)).toEqual([pupil]);
    const card = await school.curator.send(menteeRoutes.show, { params: { menteeId: pupil } });
    expect(card.body.classTeacher?.id).toBe(teacher);

    expect((await set(classId, null)).body).toMatchObject({ teacher: null, teacherBy: null });
    expect(await rolesOf(teacher)).toEqual(['teacher']);
    const [rows] = await app.schema.sql.query(
      "SELECT action FROM history WHERE entity = 'class' ORDER BY id",
    );
    expect(rows).toEqual([{ action: 'teacher-named' }, { action: 'teacher-removed' }]);
  });

  it('gives way to another, and to whom the journal names', async () => {
    const { classId, pupil, teacher } = await makeClass('7А');
    const other = await school.staff('Орехова');
    await set(classId, teacher);
    await set(classId, other);
    expect([await rolesOf(teacher), await rolesOf(other)]).toEqual([
      ['teacher'],
      ['teacher', 'class_teacher'],
    ]);

    const named = await school.staff('Быстрова');
    const key = { school_id: school.schoolId, id: newId(), class_id: classId };
    await school.put('enrolments', { ...key, person_id: named, role: 'teacher', is_primary: 1 });
    expect(await seenBy(named)).toEqual([pupil]);
    const { body } = await school.curator.send(rosterRoutes.classes);
    expect(body.items.find(({ id }) => id === classId)).toMatchObject({
      teacher: { id: named },
      teacherBy: 'journal',
    });
  });

  it('has nothing while the journal names somebody, who cannot be replaced here', async () => {
    const named = await school.staff('Быстрова');
    const { classId, pupil, teacher } = await makeClass('9В', named);
    await school.put('class_teachers', {
      school_id: school.schoolId,
      class_id: classId,
      person_id: teacher,
    });
    expect(await rolesOf(teacher)).toEqual(['teacher']);
    expect(await seenBy(named)).toEqual([pupil]);
    expect(await set(classId, teacher)).toMatchObject({
      status: 409,
      body: { code: 'class.teacher-given' },
    });
  });

  it('is one of the staff of this school, for a class of this school', async () => {
    const { classId, pupil, teacher } = await makeClass('6Г');
    const other = await makeSchool(app);
    const stranger = await other.staff('Чужая');
    const gone = await school.staff('Ушедшая', { active: 0 });
    const codes = [];
    for (const who of [pupil, gone, stranger]) codes.push((await set(classId, who)).body.code);
    expect(codes).toEqual(['class.teacher-not-staff', 'person.inactive', 'entity.not-found']);
    expect((await set(classId, stranger, other)).body.code).toBe('entity.not-found');
    const own = await school.as(teacher);
    const input = { params: { classId }, body: { personId: teacher } };
    expect((await own.send(rosterRoutes.setTeacher, input)).body.code).toBe('access.denied');
  });
});
