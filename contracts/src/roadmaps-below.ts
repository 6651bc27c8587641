import { z } from 'zod';
import { Id, Text } from './primitives.ts';
import { ItemState, RoadmapState } from './roadmap-states.ts';
import { Roadmap, RoadmapBrief } from './roadmaps.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';

const OrgName = z.object({ id: Id, name: z.string(), kind: OrgKind });

/**
 * How far a roadmap below is, as it was counted last: within minutes of a change. Of one that no act has
 * put in force only its state and years are told: a draft is its writers’ own.
 */
export const RoadmapBelowBrief = RoadmapBrief.pick({
  id: true,
  title: true,
  period: true,
  changedAt: true,
})
  .extend({
    state: RoadmapState,
    /** An act has put it in force once: only then it can be opened from above; before, it has no title. */
    inForce: z.boolean(),
    counts: z.record(ItemState, z.int()),
    /** Items whose document or word nobody above has looked at yet. */
    waiting: z.int(),
  })
  .meta({ id: 'RoadmapBelowBrief' });
export type RoadmapBelowBrief = z.infer<typeof RoadmapBelowBrief>;

/** An org directly below, with its roadmaps of this year and later ones, and those before that still wait. */
export const OrgRoadmaps = z
  .object({
    org: OrgName,
    /** Of a school: whether mentoring is switched on there. */
    isOn: z.boolean(),
    /** Of this year: of a school the list that names it, of a municipality the one that it has handed over. */
    list: RoadmapState.nullable(),
    roadmaps: z.array(RoadmapBelowBrief),
  })
  .meta({ id: 'OrgRoadmaps' });
export type OrgRoadmaps = z.infer<typeof OrgRoadmaps>;

/** Whether an org takes part and has no roadmap in force of this year or later. */
export const lacksRoadmap = (
  { isOn, roadmaps }: Pick<OrgRoadmaps, 'isOn' | 'roadmaps'>,
  year: number,
): boolean => isOn && !roadmaps.some(({ inForce, period }) => inForce && period.to >= year);

/** A roadmap as the org above sees it: whoever noted something is told by their organisation alone. */
export const RoadmapBelow = Roadmap.extend({ owner: OrgName, mayReview: z.boolean() }).meta({
  id: 'RoadmapBelow',
});
export type RoadmapBelow = z.infer<typeof RoadmapBelow>;

export const RoadmapBelowRef = z.object({ orgId: Id, roadmapId: Id });
export const ProofBelowRef = RoadmapBelowRef.extend({ itemId: Id, proofId: Id });
export type ProofBelowRef = z.infer<typeof ProofBelowRef>;

const ONE = '/api/v1/roadmaps-below/:orgId/:roadmapId';
const PROOF = `${ONE}/items/:itemId/proofs/:proofId` as const;

/** What a municipality does with the roadmaps of its schools, and a region with those of its municipalities. */
export const roadmapBelowRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/roadmaps-below',
    summary: 'The orgs directly below, and how far their roadmaps are',
    may: 'roadmaps.below',
    response: z.object({ items: z.array(OrgRoadmaps) }),
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'A roadmap below as its act has put it in force: its items, and what shows them done',
    may: 'roadmaps.below',
    params: RoadmapBelowRef,
    response: RoadmapBelow,
  }),
  confirm: route({
    method: 'POST',
    path: `${PROOF}/confirm`,
    summary: 'Confirm from above that an item is done; it stays so until its proof is another',
    may: 'roadmaps.review',
    params: ProofBelowRef,
    response: RoadmapBelow,
  }),
  giveBack: route({
    method: 'POST',
    path: `${PROOF}/return`,
    summary: 'Send back what was shown for an item, and say what is missing',
    may: 'roadmaps.review',
    params: ProofBelowRef,
    body: z.strictObject({ remark: Text(500).min(1) }),
    response: RoadmapBelow,
  }),
};
