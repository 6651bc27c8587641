import { movedDay } from '@nastavnik/contracts/due/occurrences';
import { packSeeds } from '../../packs/pack-seeds.ts';

/** The day after which whatever is due on a day is late, where the common pack holds. */
export async function lastDay(day: string): Promise<string> {
  const [common] = await packSeeds();
  return movedDay(day, { to: 'next', workdays: common!.workdays });
}
