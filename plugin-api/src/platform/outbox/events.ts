/**
 * Every event and its payload (ids only, never personal data). A module adds its own:
 * `declare module '…/platform/outbox/events.ts' { interface Events { 'pair.created': { pairId: string } } }`
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the modules
export interface Events {}

export type EventType = Extract<keyof Events, string>;

/** One fact that happened in an org. */
export interface Happened<T extends EventType = EventType> {
  id: string;
  orgId: string | null;
  type: T;
  payload: Events[T];
  createdAt: string;
}
