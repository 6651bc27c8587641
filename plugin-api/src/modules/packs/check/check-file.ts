import type { RoadmapPackTrouble } from '@nastavnik/contracts/roadmap-packs';
import type { z } from 'zod';
import { fieldTroubles, type PackTrouble } from './field-troubles.ts';
import { unreadFields } from './unread-fields.ts';
import { type Path, type PlacedJson, readJson } from './json-places.ts';

export type CheckedFile<T> =
  | { value: T; troubles?: undefined }
  | { troubles: RoadmapPackTrouble[] };

interface Rules<T> {
  schema: z.ZodType<T>;
  /** What is wrong with a value beyond its shape. */
  further: (value: T) => PackTrouble[];
  /** An entry by its own name, before the message: nobody counts brackets. */
  entryOf?: (path: Path, value: unknown) => string;
}

const MOST = 100;

/** `items[17].due.date` */
const written = (path: Path): string =>
  path.reduce<string>(
    (said, part) =>
      typeof part === 'number' ? `${said}[${part}]` : said === '' ? part : `${said}.${part}`,
    '',
  );

/** Reads the text of a file of reference data; gives what it holds, or all that is wrong, by line. */
export function checkFile<T>(text: string, { schema, further, entryOf }: Rules<T>): CheckedFile<T> {
  const json = readJson(text);
  if (!('value' in json)) return { troubles: [{ ...json, path: written(json.path) }] };
  const placed = ({ path, message, key }: PackTrouble): RoadmapPackTrouble => ({
    ...placeOf(json, path, key),
    path: written(path).slice(0, 200),
    message: `${entryOf?.(path, json.value) ?? ''}${message}`.slice(0, 500),
  });
  const first = [
    ...json.twice.map((trouble) => ({ ...trouble, path: written(trouble.path) })),
    ...fieldTroubles(schema, json.value).map(placed),
  ];
  const read = schema.safeParse(json.value);
  const troubles =
    first.length > 0 || !read.success
      ? first
      : [...unreadFields(json.value, read.data), ...further(read.data)].map(placed);
  if (troubles.length > 0 || !read.success)
    return { troubles: troubles.toSorted((a, b) => a.line - b.line).slice(0, MOST) };
  return { value: read.data };
}

const placeOf = (json: PlacedJson, path: Path, key: true | undefined) => {
  const { line, column } = key ? json.placeOfKey(path) : json.placeOf(path);
  return { line, column };
};
