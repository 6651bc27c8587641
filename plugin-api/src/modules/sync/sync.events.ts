/** Somebody of the event's school. */
export interface PersonEvent {
  personId: string;
}

/** Somebody is in another class than before; null is none. */
export interface ClassMove extends PersonEvent {
  from: string | null;
  to: string | null;
}

/** A run at the event's school. */
export interface RunEvent {
  runId: string;
}

/** A school's part of a run came to where its host wants to know of it. */
export interface PartMoved extends RunEvent {
  schoolId: string;
  state: (typeof toldStates)[number];
}

export const toldStates = ['planned', 'held', 'applied', 'rejected', 'undone', 'expired'] as const;

declare module '../../platform/outbox/events.ts' {
  interface Events {
    /** A school's roster was brought up to date by a run. */
    'roster.applied': RunEvent;
    /** A run was taken back at a school. */
    'roster.undone': RunEvent;
    /** A person has left the school; open pairs of the person need a decision. */
    'roster.person-deactivated': PersonEvent;
    /** A person who had left is here again. */
    'roster.person-returned': PersonEvent;
    /** People have changed classes; some hundreds are told at once. */
    'roster.classes-changed': { moves: ClassMove[] };
    'sync.part-moved': PartMoved;
    /** A whole run has failed; nothing was changed. */
    'sync.run-failed': RunEvent;
    /** Guard G6: a host sent rows of organisations that are not its to feed. */
    'sync.foreign-scope': RunEvent & { entity: string; rows: number };
  }
}
