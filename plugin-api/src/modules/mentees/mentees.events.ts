declare module '../../platform/outbox/events.ts' {
  interface Events {
    'mentees.added': { personIds: string[] };
    'mentee.changed': { menteeId: string };
    'mentee.left': { menteeId: string };
  }
}

export {};
