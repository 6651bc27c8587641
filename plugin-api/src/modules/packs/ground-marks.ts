import type { Ground } from '@nastavnik/contracts/pack-lists';

/** The grounds of a territory's pack; a mark that it does not say is that of the same common ground. */
export function marksFrom(own: readonly Ground[], common: readonly Ground[]): Ground[] {
  const marks = new Map(
    common.map(({ code, vulnerable = false, first = false }) => [code, { vulnerable, first }]),
  );
  return own.map((ground) => ({ ...marks.get(ground.code), ...ground }));
}
