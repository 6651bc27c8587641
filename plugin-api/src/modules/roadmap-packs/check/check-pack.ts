import { RoadmapPack, type RoadmapPackTrouble } from '@nastavnik/contracts/roadmap-packs';
import { fieldTroubles, type PackTrouble } from './field-troubles.ts';
import { type Path, type PlacedJson, readJson } from './json-places.ts';
import { referenceTroubles } from './reference-troubles.ts';
import { remarksOn } from './remarks.ts';
import { yearTroubles } from './year-troubles.ts';

export type Checked =
  | { pack: RoadmapPack; remarks: string[]; troubles?: undefined }
  | { troubles: RoadmapPackTrouble[] };

const MOST = 100;

/** `items[17].due.date` */
const written = (path: Path): string =>
  path.reduce<string>(
    (said, part) =>
      typeof part === 'number' ? `${said}[${part}]` : said === '' ? part : `${said}.${part}`,
    '',
  );

/** An item is told by its number, too: nobody counts brackets. */
function itemOf(path: Path, value: unknown): string {
  const [list, at] = path;
  if (list !== 'items' || typeof at !== 'number') return '';
  const { number } = ((value as { items: unknown[] }).items[at] ?? {}) as { number?: unknown };
  return typeof number === 'string' ? `пункт ${number.slice(0, 20)}: ` : '';
}

function placed(json: PlacedJson, { path, message, key }: PackTrouble): RoadmapPackTrouble {
  const { line, column } = key ? json.placeOfKey(path) : json.placeOf(path);
  return {
    line,
    column,
    path: written(path).slice(0, 200),
    message: `${itemOf(path, json.value)}${message}`.slice(0, 500),
  };
}

/** Reads the text of a roadmap pack; gives the pack, or everything that is wrong by line and path. */
export function checkRoadmapPack(text: string, forms: readonly string[]): Checked {
  const json = readJson(text);
  if (!('value' in json)) return { troubles: [{ ...json, path: written(json.path) }] };
  const first = [
    ...json.twice.map((trouble) => ({ ...trouble, path: written(trouble.path) })),
    ...fieldTroubles(RoadmapPack, json.value).map((trouble) => placed(json, trouble)),
  ];
  const read = RoadmapPack.safeParse(json.value);
  const troubles =
    first.length > 0 || !read.success
      ? first
      : [...referenceTroubles(read.data, forms), ...yearTroubles(read.data)].map((trouble) =>
          placed(json, trouble),
        );
  if (troubles.length > 0 || !read.success)
    return { troubles: troubles.toSorted((a, b) => a.line - b.line).slice(0, MOST) };
  return { pack: read.data, remarks: remarksOn(read.data) };
}
