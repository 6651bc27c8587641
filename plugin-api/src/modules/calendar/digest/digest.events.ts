import type { MeetingDues } from '@nastavnik/contracts/webhook-events';

/** Somebody is to be told how much is late and due at the event's org, and at their meetings. */
export interface DigestDue {
  personId: string;
  day: string;
  late: number;
  today: number;
  /** Due within seven days after today. */
  week: number;
  meetings: MeetingDues;
}

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'calendar.digest': DigestDue;
  }
}
