import { hash } from 'node:crypto';
import type { PlanInput } from './plan/plan-input.ts';

/** A uuid (version 8) that a name always gives. */
export function uuidOf(name: string): string {
  const hex = hash('sha256', name, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Ids for a run's new rows: UUIDv7 with the run's own time and, instead of chance, a digest of what
 * the host calls the thing. So a plan made again is the same plan, and a person who is new at two
 * schools of one run gets one id.
 */
export function newIds(runId: string, connectionId: string): PlanInput['newId'] {
  const time = runId.slice(0, 14);
  return (type, name) => {
    const hex = hash('sha256', `${connectionId}\n${type}\n${name}`, 'hex');
    const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
    return `${time}7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
  };
}
