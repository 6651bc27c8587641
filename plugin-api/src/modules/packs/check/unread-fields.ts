import type { PackTrouble } from './field-troubles.ts';
import type { Path } from './json-places.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Fields of a file that nothing has read, at whatever depth: a slip in the name of one that may be left
 * out would be lost without a word.
 */
export function unreadFields(given: unknown, read: unknown, path: Path = []): PackTrouble[] {
  if (Array.isArray(given) && Array.isArray(read))
    return given.flatMap((each, at) => unreadFields(each, read[at], [...path, at]));
  if (!isObject(given) || !isObject(read)) return [];
  return Object.keys(given).flatMap((key) =>
    key in read
      ? unreadFields(given[key], read[key], [...path, key])
      : [
          {
            path: [...path, key],
            message: 'такого поля здесь не бывает; проверьте, нет ли опечатки',
            key: true as const,
          },
        ],
  );
}
