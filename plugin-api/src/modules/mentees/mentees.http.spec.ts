import { consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const names = (items: { person: { name: { family: string } } }[]) =>
  items.map(({ person }) => person.name.family);
const today = daysAgo(0);

describe('the lists in force', () => {
  it('come from the federal pack until a region has its own', async () => {
    const { status, body } = await school.curator.send(packRoutes.show);
    expect({ status, code: body.code, norm: body.norms.notMeetingDays }).toEqual({
      status: 200,
      code: 'federal',
      norm: 30,
    });
  });
});

describe('the roster', () => {
  it('shows classes with their teacher and pupils, by grade', async () => {
    const teacher = await school.staff('Тихонова');
    const later = await school.schoolClass('10А');
    const earlier = await school.schoolClass('8Б', teacher);
    await school.pupil('Гущина', { class_id: earlier, grade: 8 });

    const { body } = await school.curator.send(rosterRoutes.classes);

    expect(body.items.map(({ id }) => id)).toEqual([earlier, later]);
    expect(body.items[0]).toMatchObject({ title: '8Б', pupils: 1, teacher: { id: teacher } });
  });

  it('finds pupils who are not in the base yet, page by page', async () => {
    const ids = [
      await school.pupil('Яблоков'),
      await school.pupil('Яблоков'),
      await school.pupil('Яковлев'),
    ];
    await school.curator.send(menteeRoutes.add, { body: { personIds: [ids[2] as string] } });
    const query = { kind: 'pupil', q: 'Я', limit: 1, outside: 'mentees' } as const;

    const first = await school.curator.send(rosterRoutes.people, { query });
    const second = await school.curator.send(rosterRoutes.people, {
      query: { ...query, after: first.body.next ?? '' },
    });

    expect([...first.body.items, ...second.body.items].map(({ id }) => id).sort()).toEqual(
      ids.slice(0, 2).sort(),
    );
    expect(second.body.next).toBeNull();
  });

  it('does not take a cursor that it has not given', async () => {
    const { status, body } = await school.curator.send(rosterRoutes.people, {
      query: { kind: 'pupil', after: 'nonsense' },
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'input.invalid' });
  });
});

describe('the base of mentees', () => {
  it('is built from pupils in bulk; those who are there already stay', async () => {
    const ids = [await school.pupil('Белова'), await school.pupil('Осипов')];
    await school.curator.send(menteeRoutes.add, { body: { personIds: [ids[0] as string] } });

    const { status, body } = await school.curator.send(menteeRoutes.add, {
      body: { personIds: ids, ground: 'LOW_RESULTS' },
    });

    expect({ status, ...body }).toEqual({ status: 201, added: 1, already: 1 });
  });

  it('moves people from «no consent» to «no mentor» as their consents arrive', async () => {
    const [egor, polina] = [await school.pupil('Котов'), await school.pupil('Гущин')];
    await school.curator.send(menteeRoutes.add, { body: { personIds: [egor, polina] } });

    const before = await school.curator.send(menteeRoutes.counts);
    await school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [egor],
        kinds: ['PARTICIPATION', 'PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Котова Анна',
        form: 'paper',
        from: today,
      },
    });
    const after = await school.curator.send(menteeRoutes.counts);
    const { body } = await school.curator.send(menteeRoutes.list, { query: { view: 'no_mentor' } });

    expect(after.body.no_consent).toBe(before.body.no_consent - 1);
    expect(after.body.no_mentor).toBe(before.body.no_mentor + 1);
    expect(names(body.items)).toEqual(['Котов']);
    expect(body.items[0]?.consents).toMatchObject([
      { kind: 'PARTICIPATION', state: 'active' },
      { kind: 'PD_PROCESSING', state: 'active' },
    ]);
  });

  it('is read page by page in the order of names', async () => {
    const all = await school.curator.send(menteeRoutes.list, { query: {} });
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await school.curator.send(menteeRoutes.list, { query: { limit: 2, after } });
      pages.push(...names(body.items));
      after = body.next ?? undefined;
    } while (after);

    expect(pages).toEqual(names(all.body.items));
    expect(pages).toEqual(pages.toSorted(new Intl.Collator('ru').compare));
  });

  it('changes a request only for somebody who has seen the last version', async () => {
    const id = await school.pupil('Ершова');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id] } });
    const change = { params: { menteeId: id }, body: { request: 'химия' } };

    const first = await school.curator.send(menteeRoutes.update, { ...change, version: 1 });
    const stale = await school.curator.send(menteeRoutes.update, { ...change, version: 1 });

    expect(first).toMatchObject({ status: 200, body: { request: 'химия', version: 2 } });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version.stale' } });
  });

  it('lets somebody leave and come back', async () => {
    const id = await school.pupil('Назаров');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id] } });

    const left = await school.curator.send(menteeRoutes.leave, {
      params: { menteeId: id },
      body: { reason: 'OWN_WISH' },
      version: 1,
    });
    const back = await school.curator.send(menteeRoutes.add, { body: { personIds: [id] } });
    const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId: id } });

    expect(left.body).toMatchObject({ state: 'left', leaveReason: 'OWN_WISH', leftOn: today });
    expect(back.body).toEqual({ added: 1, already: 0 });
    expect(body).toMatchObject({ state: 'no_consent', leaveReason: null });
  });

  it('does not take a form for the wrong people, an unknown code, or strangers', async () => {
    const teacher = await school.staff('Кузнецов');
    const add = (body: { personIds: string[]; form?: string }) =>
      school.curator.send(menteeRoutes.add, { body });

    expect(await add({ personIds: [teacher], form: 'PUPIL_PUPIL' })).toMatchObject({
      status: 409,
      body: { code: 'mentee.form-unfit' },
    });
    expect(await add({ personIds: [teacher], form: 'NONE' })).toMatchObject({
      status: 400,
      body: { code: 'pack.code-unknown' },
    });
    const stranger = await (await makeSchool(app)).pupil('Чужой');
    expect(await add({ personIds: [stranger] })).toMatchObject({
      status: 404,
      body: { code: 'entity.not-found' },
    });
  });

  it('shows a class teacher their own class only', async () => {
    const teacher = await school.staff('Журавлёва');
    const own = await school.pupil('Юдина', { class_id: await school.schoolClass('6В', teacher) });
    const other = await school.pupil('Мельник', { class_id: await school.schoolClass('6Г') });
    await school.curator.send(menteeRoutes.add, { body: { personIds: [own, other] } });
    const client = await school.as(teacher);

    const { body } = await client.send(menteeRoutes.list, { query: {} });
    const foreign = await client.send(menteeRoutes.show, { params: { menteeId: other } });
    const counts = await client.send(menteeRoutes.counts);

    expect(names(body.items)).toEqual(['Юдина']);
    expect(foreign.status).toBe(404);
    expect(counts.body.all).toBe(1);
  });
});

describe('the base of mentors', () => {
  it('keeps sub-bases to those whom they are for', async () => {
    const pupil = await school.pupil('Орлова');
    const wrong = await school.curator.send(mentorRoutes.add, {
      body: { personIds: [pupil], base: 'STAFF' },
    });
    const right = await school.curator.send(mentorRoutes.add, {
      body: { personIds: [pupil], base: 'PUPILS', capacity: 2, competences: ['алгебра'] },
    });
    const { body } = await school.curator.send(mentorRoutes.counts);

    expect(wrong).toMatchObject({ status: 409, body: { code: 'mentor.base-unfit' } });
    expect(right.body).toEqual({ added: 1, already: 0 });
    expect(body).toMatchObject({
      views: { all: 1, no_consent: 1 },
      bases: { PUPILS: 1, STAFF: 0 },
    });
  });

  it('opens a mentor once the consents are there', async () => {
    const { body } = await school.curator.send(mentorRoutes.list, { query: {} });
    const id = body.items[0]?.id as string;
    await school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [id],
        kinds: ['PARTICIPATION', 'PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Орлова Мария',
        form: 'electronic',
        from: today,
      },
    });

    const card = await school.curator.send(mentorRoutes.show, { params: { mentorId: id } });

    expect(card.body).toMatchObject({
      state: 'free',
      capacity: 2,
      competences: ['алгебра'],
      pairs: [],
    });
    const withRoom = async (room: number) =>
      (await school.curator.send(mentorRoutes.list, { query: { room } })).body.items.length;
    expect([await withRoom(2), await withRoom(3)]).toEqual([1, 0]);
  });

  it('and the roster tell the year of birth of pupils only', async () => {
    const teacher = await school.staff('Щеглова');
    await school.curator.send(mentorRoutes.add, { body: { personIds: [teacher], base: 'STAFF' } });
    const shown = await school.curator.send(mentorRoutes.show, { params: { mentorId: teacher } });
    const years = async (kind: 'staff' | 'pupil', q: string) =>
      (await school.curator.send(rosterRoutes.people, { query: { kind, q } })).body.items.map(
        ({ birthYear }) => birthYear,
      );

    expect(shown.body.birthYear).toBeNull();
    expect(await years('staff', 'Щеглова')).toEqual([null]);
    expect(await years('pupil', 'Орлова')).toEqual([2013]);
  });
});
