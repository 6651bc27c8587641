/** The plugin was switched on or off at the event's org. */
export interface InstallationSwitched {
  connectionId: string;
  enabled: boolean;
}

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'installation.switched': InstallationSwitched;
  }
}
