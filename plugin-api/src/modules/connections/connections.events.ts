declare module '../../platform/outbox/events.ts' {
  interface Events {
    /** The plugin was switched on or off at the event's org. */
    'installation.switched': { connectionId: string; enabled: boolean };
  }
}

export {};
