/** Somebody of an office is to be told how much is late and due at the event's org. */
export interface DigestDue {
  personId: string;
  day: string;
  late: number;
  today: number;
  /** Due within seven days after today. */
  week: number;
}

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'calendar.digest': DigestDue;
  }
}
