import { consentRoutes } from '@nastavnik/contracts/consents';
import { groupRoutes } from '@nastavnik/contracts/groups';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { daysAgo, type TestSchool } from '../../../testing/make.ts';

const KINDS = ['PARTICIPATION', 'PD_PROCESSING'] as const;

/** People of a school with what a pair asks of them. */
function peopleOf(school: TestSchool) {
  const { curator } = school;
  const pupil = async (family: string, consents = true) => {
    const id = await school.pupil(family);
    if (consents) await school.consents(id, ...KINDS);
    return id;
  };
  const mentee = async (family: string, consents = true) => {
    const id = await pupil(family, consents);
    await curator.send(menteeRoutes.add, { body: { personIds: [id] } });
    return id;
  };
  const mentor = async (family: string, capacity = 5) => {
    const id = await pupil(family);
    await curator.send(mentorRoutes.add, {
      body: { personIds: [id], base: 'PUPILS', capacity },
    });
    return id;
  };
  return { mentee, mentor };
}

/** Groups of one school, and what a curator does to them over HTTP. */
export function groupsOf(school: TestSchool) {
  const { curator } = school;
  const { mentee, mentor } = peopleOf(school);
  const show = async (pairId: string, personId?: string) =>
    (personId ? await school.as(personId) : curator).send(pairCardRoutes.card, {
      params: { pairId },
    });
  const versionOf = async (pairId: string) => (await show(pairId)).body.pair.version;
  return {
    mentee,
    mentor,
    withdraw: async (personId: string) => {
      const { body } = await curator.send(consentRoutes.ofPerson, { params: { personId } });
      const consentId = body.records.find(({ kind }) => kind === 'PARTICIPATION')?.id ?? '';
      await curator.send(consentRoutes.withdraw, {
        params: { consentId },
        body: { from: daysAgo(0) },
      });
    },
    show,
    versionOf,
    stateOf: async (menteeId: string) =>
      (await curator.send(menteeRoutes.show, { params: { menteeId } })).body.state,
    /** A group that works since thirty days ago. */
    group: async (families: readonly string[], capacity = 5) => {
      const mentorId = await mentor('Орлова', capacity);
      const menteeIds: string[] = [];
      for (const family of families) menteeIds.push(await mentee(family));
      const { body } = await curator.send(pairRoutes.create, {
        body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true },
      });
      await curator.send(pairRoutes.fix, {
        body: { pairIds: [body.id], number: '118-од', date: daysAgo(30) },
      });
      return { pairId: body.id, mentorId, menteeIds: menteeIds as [string, string, ...string[]] };
    },
    leave: async (pairId: string, menteeId: string, more = {}) =>
      curator.send(groupRoutes.leave, {
        params: { pairId },
        version: await versionOf(pairId),
        body: { menteeId, on: daysAgo(10), reason: 'MOVED', note: 'переехали', ...more },
      }),
    join: async (pairId: string, menteeIds: string[], more = {}) =>
      curator.send(groupRoutes.join, {
        params: { pairId },
        version: await versionOf(pairId),
        body: { menteeIds, number: '7-нг', date: daysAgo(5), ...more },
      }),
  };
}
