import type { Reach, Right } from './rights.ts';

/** What the offices of a municipality and of a region may do: nothing that names a pupil. */
export const accessAbove = {
  municipal_coordinator: {
    'session.read': 'municipality',
    'packs.read': 'municipality',
    'roadmaps.read': 'municipality',
    'roadmaps.write': 'municipality',
    'roadmaps.confirm': 'municipality',
    'assignments.answer': 'municipality',
    'assignments.issue': 'municipality',
    'lists.read': 'municipality',
    'lists.write': 'municipality',
    'approvals.read': 'municipality',
    'approvals.decide': 'municipality',
    'territory.read': 'municipality',
    'targets.write': 'municipality',
  },
  regional_centre: {
    'session.read': 'region',
    'packs.read': 'region',
    'packs.write': 'region',
    'roadmaps.read': 'region',
    'roadmaps.write': 'region',
    'roadmaps.confirm': 'region',
    'assignments.issue': 'region',
    'lists.read': 'region',
    'lists.write': 'region',
    'approvals.read': 'region',
    'approvals.decide': 'region',
    'territory.read': 'region',
    'targets.write': 'region',
  },
  ministry: {
    'session.read': 'region',
    'roadmaps.read': 'region',
    'roadmaps.confirm': 'region',
    'assignments.issue': 'region',
    'lists.read': 'region',
    'approvals.read': 'region',
    'approvals.decide': 'region',
    // what the region itself hands over, it decides alone
    'approvals.accept': 'region',
    'territory.read': 'region',
  },
} satisfies Record<string, Partial<Record<Right, Reach>>>;
