import type { LooseInput } from '@nastavnik/contracts/route';
import type { AssignmentSpot } from './assignment-spot.ts';
import type { Actor } from './places.ts';
import { levelOfActor } from './roadmap-samples.ts';
import { list, type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const nowhere = { assignmentId: UNKNOWN, replyId: UNKNOWN };
type Given = AssignmentSpot['given']['school'];

const of = ({ given }: Spot, level: keyof AssignmentSpot['given']): Given =>
  typeof given === 'string' ? nowhere : given[level];

/** What the org at whose level the actor works has given to the one below it. */
const issued = (input: (given: Given) => LooseInput): Sample =>
  thing((spot, actor) =>
    input(of(spot, levelOfActor(actor) === 'municipality' ? 'school' : 'municipality')),
  );

const received = (input: (receivedId: string) => LooseInput): Sample =>
  thing((spot, actor) =>
    input(of(spot, levelOfActor(actor) === 'municipality' ? 'municipality' : 'school').replyId),
  );

const below = ({ schoolId, municipalityId }: Spot, actor: Actor) =>
  levelOfActor(actor) === 'municipality' ? schoolId : municipalityId;

let numbers = 0;

/** Calls of assignments between levels. */
export const assignmentSamples: Record<string, Sample> = {
  'assignments.sums': list(),
  'assignments.orgs': list(),
  'assignments.list': list(),
  'assignments.issue': list((spot, actor) => ({
    body: {
      number: `проба-${++numbers}`,
      issuedOn: '2026-09-10',
      text: 'Сообщите',
      due: '2090-01-01',
      addressees: [below(spot, actor)],
    },
  })),
  'assignments.show': issued(({ assignmentId }) => ({ params: { assignmentId } })),
  'assignments.addressees': issued(({ assignmentId }) => ({ params: { assignmentId } })),
  'assignments.accept': issued(({ assignmentId, replyId }) => ({
    params: { assignmentId },
    body: { replies: [{ id: replyId, version }] },
  })),
  'assignments.giveBack': issued(({ assignmentId, replyId }) => ({
    params: { assignmentId, replyId },
    body: { remark: 'Уточните' },
    version,
  })),
  'assignments.withdraw': issued(({ assignmentId }) => ({
    params: { assignmentId },
    body: { reason: 'Выдано по ошибке' },
    version,
  })),
  'receivedAssignments.sums': list(),
  'receivedAssignments.list': list(),
  'receivedAssignments.show': received((receivedId) => ({ params: { receivedId } })),
  'receivedAssignments.answer': received((receivedId) => ({
    params: { receivedId },
    body: { text: 'Сделано' },
    version,
  })),
};

/** Of a place elsewhere nobody there is an addressee of the actor's org. */
export const assignmentConflicts = ['assignments.issue'];
