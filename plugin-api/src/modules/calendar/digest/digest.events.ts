declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'calendar.digest': { personId: string; day: string; late: number; today: number; week: number };
  }
}

export {};
