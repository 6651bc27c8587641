import { hash } from 'node:crypto';
import type { PlanInput } from './plan-input.ts';

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
