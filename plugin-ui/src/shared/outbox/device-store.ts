import { type DBSchema, openDB } from 'idb';
import type { Sealed } from './sealing.ts';

interface Shape extends DBSchema {
  entries: { key: string; value: Sealed; indexes: { tag: string; at: number } };
}

const DAYS_KEPT = 7;
export const KEPT_MS = DAYS_KEPT * 86_400_000;

const open = () =>
  openDB<Shape>('nastavnichestvo-outbox', 1, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('tag', 'tag');
      entries.createIndex('at', 'at');
    },
  });

/** The browser's store of this origin; whoever opens it throws away what is past its time. */
export async function openDeviceStore(now: number) {
  const db = await open();
  const old = await db.getAllKeysFromIndex('entries', 'at', IDBKeyRange.upperBound(now - KEPT_MS));
  for (const id of old) await db.delete('entries', id);
  return {
    of: (tag: string) => db.getAllFromIndex('entries', 'tag', tag),
    put: (entry: Sealed) => db.put('entries', entry),
    remove: (id: string) => db.delete('entries', id),
    close: () => db.close(),
  };
}
export type DeviceStore = Awaited<ReturnType<typeof openDeviceStore>>;
