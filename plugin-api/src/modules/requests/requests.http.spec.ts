import { consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { referralRoutes } from '@nastavnik/contracts/referrals';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

const file = (who: TestClient, body: Record<string, unknown>) =>
  who.send(requestRoutes.file, { body: { wish: 'физика', ...body } });
const accept = (...requestIds: string[]) =>
  school.curator.send(requestRoutes.accept, { body: { requestIds } });
const menteeOf = (menteeId: string) =>
  school.curator.send(menteeRoutes.show, { params: { menteeId } });

describe('a request for a mentor', () => {
  it('of a pupil for himself is seen by him and by the curator alone', async () => {
    const [egor, polina] = [await school.pupil('Котов'), await school.pupil('Гущина')];
    const [his, hers] = [await school.as(egor), await school.as(polina)];

    const filed = await file(his, { source: 'parent', sourceName: 'мама' });
    const seen = await his.send(requestRoutes.list, { query: {} });
    const foreign = await hers.send(requestRoutes.list, { query: {} });
    const counts = await school.curator.send(requestRoutes.counts);

    expect(filed).toMatchObject({
      status: 201,
      body: { state: 'new', source: 'self', sourceName: null, person: { id: egor } },
    });
    expect(seen.body.items).toHaveLength(1);
    expect(foreign.body.items).toEqual([]);
    expect(counts.body).toMatchObject({ new: 1, all: 1 });
  });

  it('is one of a form at a time, also when two are sent at once', async () => {
    const pupil = await school.pupil('Осипов');
    const him = await school.as(pupil);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => file(him, { form: 'PUPIL_PUPIL' })),
    );
    const other = await file(him, { form: 'EMPLOYER_PUPIL' });

    const refused = answers.filter(({ body }) => body.code === 'mentor-request.open-already');
    expect([answers.filter(({ status }) => status === 201).length, refused.length]).toEqual([1, 7]);
    expect(other.status).toBe(201);
  });

  it('says something: a ground, a wish or a deficit', async () => {
    const him = await school.as(await school.pupil('Тихий'));
    expect(await file(him, { wish: ' ' })).toMatchObject({
      status: 400,
      body: { code: 'input.invalid', errors: [{ pointer: '/body/wish' }] },
    });
  });

  it('of a class teacher is for the own class, of a pupil for nobody else', async () => {
    const teacher = await school.staff('Журавлёва');
    const own = await school.pupil('Юдина', { class_id: await school.schoolClass('6В', teacher) });
    const other = await school.pupil('Мельник');
    const [hers, his] = [await school.as(teacher), await school.as(other)];

    const filed = await file(hers, { personId: own, grounds: ['ALOOF'], source: 'parent' });
    const seen = await hers.send(requestRoutes.list, { query: {} });
    const pupils = await hers.send(requestRoutes.pupils);

    expect(pupils.body.items.map(({ id }) => id)).toEqual([own]);
    expect(filed).toMatchObject({
      status: 201,
      body: { source: 'class_teacher', grounds: ['ALOOF'], filedBy: { id: teacher } },
    });
    expect(seen.body.items.map(({ person }) => person.id)).toEqual([own]);
    expect(await file(hers, { personId: other })).toMatchObject({ status: 404 });
    expect(await file(his, { personId: own })).toMatchObject({ status: 404 });
  });

  it('of the psychologist is for any pupil of the school, in the psychologist’s name', async () => {
    const person = await school.staff('Лебедева');
    await school.grant(person, 'psychologist');
    const hers = await school.as(person);
    const pupil = await school.pupil('Ромашкина');
    const colleague = await school.staff('Ромашов');
    const stranger = await (await makeSchool(app)).pupil('Ромашкина');
    const refer = (who: TestClient, personId: string) =>
      who.send(referralRoutes.file, {
        body: { personId, wish: 'замкнута', source: 'parent', sourceName: 'мама' },
      });

    const found = await hers.send(referralRoutes.find, { query: { q: 'Рома' } });
    const filed = await refer(hers, pupil);
    const { body: all } = await school.curator.send(requestRoutes.list, { query: {} });
    const { body: own } = await hers.send(requestRoutes.list, { query: {} });

    expect(found.body.items.map(({ id }) => id)).toEqual([pupil]);
    expect(filed).toMatchObject({
      status: 201,
      body: { source: 'psychologist', sourceName: null, filedBy: { id: person } },
    });
    expect(all.items.find(({ id }) => id === filed.body.id)).toMatchObject({
      source: 'psychologist',
      filedBy: { id: person },
    });
    expect(own.items.map(({ id }) => id)).toEqual([filed.body.id]);
    expect(await refer(hers, colleague)).toMatchObject({ status: 404 });
    expect(await refer(hers, stranger)).toMatchObject({ status: 404 });
    expect(await refer(await school.as(colleague), pupil)).toMatchObject({ status: 403 });
  });

  it('takes only codes of the pack and forms that fit', async () => {
    const teacher = await school.as(await school.staff('Молодцов'));
    expect(await file(teacher, { form: 'PUPIL_PUPIL' })).toMatchObject({
      body: { code: 'mentee.form-unfit' },
    });
    expect(await file(teacher, { grounds: ['NONE'] })).toMatchObject({
      body: { code: 'pack.code-unknown' },
    });
    expect(
      await file(teacher, { form: 'TEACHER_TEACHER', deficits: ['ИКТ'], grounds: ['GAPS'] }),
    ).toMatchObject({ status: 201, body: { deficits: ['ИКТ'] } });
  });

  it('is taken back by who filed it, once', async () => {
    const him = await school.as(await school.pupil('Передумов'));
    const { body } = await file(him, {});
    const withdraw = () =>
      him.send(requestRoutes.withdraw, { params: { requestId: body.id }, version: 1 });

    expect(await withdraw()).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await withdraw()).toMatchObject({
      status: 409,
      body: { code: 'mentor-request.decided' },
    });
    expect(await file(him, {})).toMatchObject({ status: 201 });
    expect(await accept(body.id)).toMatchObject({ body: { code: 'mentor-request.decided' } });
  });
});

describe('the word of the curator', () => {
  it('brings people into the base with what their requests say', async () => {
    const [fresh, there] = [await school.pupil('Белова'), await school.pupil('Сомов')];
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [there], ground: 'GIFTED', request: 'химия' },
    });
    const freeSlots = [{ weekday: 2, from: '14:00', until: '15:00' }];
    const first = await file(school.curator, {
      personId: fresh,
      grounds: ['LOW_RESULTS', 'ALOOF'],
      source: 'parent',
      sourceName: 'Белова Анна',
      freeSlots,
    });
    const second = await file(school.curator, { personId: there, wish: 'олимпиада' });

    const answer = await accept(first.body.id, second.body.id);

    expect(answer).toMatchObject({ status: 200, body: { accepted: 2, added: 1, updated: 1 } });
    expect((await menteeOf(fresh)).body).toMatchObject({
      state: 'no_consent',
      form: 'PUPIL_PUPIL',
      ground: 'LOW_RESULTS',
      request: 'физика',
      freeSlots,
    });
    expect((await menteeOf(there)).body).toMatchObject({ ground: 'GIFTED', request: 'олимпиада' });
    const { body } = await school.curator.send(requestRoutes.list, { query: { view: 'accepted' } });
    expect(body.items.map(({ inBase }) => inBase)).toEqual([true, true]);
  });

  it('keeps what a teacher wants to learn, for the base and for matching', async () => {
    const teacher = await school.staff('Новикова');
    const hers = await school.as(teacher);
    const deficits = ['Разговор с родителями', 'ИКТ'];
    const filed = await file(hers, { wish: 'дисциплина', deficits });
    const tooMuch = await file(await school.as(await school.staff('Долгая')), {
      wish: 'ж'.repeat(990),
      deficits,
    });

    await accept(filed.body.id);

    expect((await menteeOf(teacher)).body).toMatchObject({
      request: 'дисциплина; хочет научиться: Разговор с родителями, ИКТ',
    });
    expect(tooMuch).toMatchObject({
      status: 400,
      body: { code: 'input.invalid', errors: [{ pointer: '/body/deficits' }] },
    });
  });

  it('is all or nothing, and not for two requests of one person', async () => {
    const pupil = await school.pupil('Дважды');
    const one = await file(school.curator, { personId: pupil, form: 'PUPIL_PUPIL' });
    const two = await file(school.curator, { personId: pupil, form: 'STUDENT_PUPIL' });
    const gone = await school.pupil('Ушёл');
    const late = await file(school.curator, { personId: gone });
    await app.schema.sql.query('UPDATE people SET active = 0 WHERE family_name = ?', ['Ушёл']);

    expect(await accept(one.body.id, two.body.id)).toMatchObject({
      status: 409,
      body: { code: 'mentor-request.two-of-one', details: { names: ['Дважды Егор'] } },
    });
    expect(await accept(one.body.id, late.body.id)).toMatchObject({
      body: { code: 'person.inactive' },
    });
    expect((await menteeOf(pupil)).status).toBe(404);
  });

  it('may be no, with a reason that the pupil reads', async () => {
    const him = await school.as(await school.pupil('Отказов'));
    const { body } = await file(him, {});
    await school.curator.send(requestRoutes.decline, {
      body: { requestIds: [body.id], reason: 'Запишитесь на факультатив' },
    });
    const seen = await him.send(requestRoutes.list, { query: {} });
    expect(seen.body.items).toMatchObject([
      { state: 'declined', reason: 'Запишитесь на факультатив' },
    ]);
  });

  it('is nobody else’s', async () => {
    const him = await school.as(await school.pupil('Самозванов'));
    const { body } = await file(him, {});
    const answer = await him.send(requestRoutes.accept, { body: { requestIds: [body.id] } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });
});

describe('who has a mentor', () => {
  it('does not ask for another of the same form', async () => {
    const [mentee, mentor] = [await school.pupil('Занятая'), await school.pupil('Старший')];
    await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
    await school.curator.send(mentorRoutes.add, { body: { personIds: [mentor], base: 'PUPILS' } });
    await school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [mentee, mentor],
        kinds: ['PARTICIPATION', 'PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Мама',
        form: 'paper',
        from: daysAgo(0),
      },
    });
    const pair = await school.curator.send(pairRoutes.create, {
      body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL' },
    });
    const her = await school.as(mentee);

    expect(pair.status).toBe(201);
    expect(await file(her, { form: 'PUPIL_PUPIL' })).toMatchObject({
      status: 409,
      body: { code: 'mentor-request.in-pair' },
    });
  });
});
