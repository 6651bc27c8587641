import type { Guard } from '@nastavnik/contracts/sync-run';
import type { Duplicate } from './duplicates.ts';

/** How many of the records that came twice are named; all are among the issues. */
export const NAMED = 3;

/** A record that came twice, and the batches in which it came; none for an uploaded file. */
export type CameTwice = Pick<Duplicate, 'entity' | 'sourcedId' | 'file' | 'line'> & {
  seqs: number[];
};

/** The feed says one thing twice: it cannot be trusted (G7). */
export class FeedBroken extends Error {
  readonly guard: Guard;

  constructor(named: readonly CameTwice[], all: number) {
    super('the feed says one thing twice');
    const list = named.map((each) => `${each.entity} ${each.sourcedId} (${placeOf(each)})`);
    const more = all > named.length ? ` и ещё ${all - named.length}` : '';
    this.guard = {
      code: 'G7',
      effect: 'fail',
      text: `Одна и та же запись пришла в загрузке дважды, поэтому она не применена: такие данные собраны с ошибкой. Дважды пришли: ${list.join('; ')}${more}. Оставьте по одной строке с каждым sourcedId; строки названы в замечаниях.`,
    };
  }
}

function placeOf({ file, line, seqs }: CameTwice): string {
  if (file !== undefined) return `${file}, строка ${line}`;
  const parts = [...new Set(seqs)];
  return parts.length === 1 ? `обе строки в части ${parts[0]}` : `части ${parts.join(' и ')}`;
}
