declare module '../../platform/outbox/events.ts' {
  interface Events {
    'mentors.added': { personIds: string[] };
    'mentor.changed': { mentorId: string };
    'mentor.left': { mentorId: string };
  }
}

export {};
