import { RoadmapPack, type RoadmapPackTrouble } from '@nastavnik/contracts/roadmap-packs';
import { checkFile } from '../../packs/check/check-file.ts';
import type { Path } from '../../packs/check/json-places.ts';
import { referenceTroubles } from './reference-troubles.ts';
import { remarksOn } from './remarks.ts';
import { yearTroubles } from './year-troubles.ts';

export type Checked =
  | { pack: RoadmapPack; remarks: string[]; troubles?: undefined }
  | { troubles: RoadmapPackTrouble[] };

/** An item is told by its number, too: nobody counts brackets. */
function itemOf(path: Path, value: unknown): string {
  const [list, at] = path;
  if (list !== 'items' || typeof at !== 'number') return '';
  const { number } = ((value as { items: unknown[] }).items[at] ?? {}) as { number?: unknown };
  return typeof number === 'string' ? `пункт ${number.slice(0, 20)}: ` : '';
}

/** Reads the text of a roadmap pack; gives the pack, or everything that is wrong by line and path. */
export function checkRoadmapPack(text: string, forms: readonly string[]): Checked {
  const checked = checkFile(text, {
    schema: RoadmapPack,
    further: (pack) => [...referenceTroubles(pack, forms), ...yearTroubles(pack)],
    entryOf: itemOf,
  });
  if (checked.troubles) return checked;
  return { pack: checked.value, remarks: remarksOn(checked.value) };
}
