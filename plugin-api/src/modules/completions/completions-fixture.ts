import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { daysAgo, type TestSchool } from '../../testing/make.ts';

/** A pair or a group that has had its final meeting, its people signed in. */
export async function finishedWork(school: TestSchool, mentees = 1, final = true) {
  const { curator } = school;
  const mentorId = await school.pupil('Орлова');
  const menteeIds: string[] = [];
  for (let at = 0; at < mentees; at++)
    menteeIds.push(await school.pupil(`Гайсин${'ы'.repeat(at)}`));
  for (const id of [mentorId, ...menteeIds])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: menteeIds } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true },
  });
  const params = { pairId: body.id };
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(60) },
  });
  const mentor = await school.as(mentorId);
  for (const days of [50, 40, 30, 20])
    await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(days) } });
  if (final)
    await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(0), type: 'FINAL' } });
  const { body: page } = await curator.send(pairRoutes.list, { query: { personId: mentorId } });
  const version = page.items[0]?.version ?? 0;
  return {
    params,
    version,
    mentorId,
    menteeIds,
    mentor,
    mentee: await school.as(menteeIds[0] ?? ''),
  };
}
