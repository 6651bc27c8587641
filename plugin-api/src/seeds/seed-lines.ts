import { capabilities } from '@nastavnik/contracts/roadmap-capabilities';
import type { RoadmapItem, RoadmapProof } from '@nastavnik/contracts/roadmap-items';
import type { ExercisedBy } from './exercised-by.ts';

/** Every item of the five published roadmaps, as they number them. */
export const published: Record<string, string> = {
  '000': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19',
  '001':
    '1.1 1.2 1.3 1.4 1.5 1.6 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 3.6 3.7 4.1 4.2 4.3 5.1.1 5.1.2 5.2.1 5.2.2',
  '002': '1 2 3 4 5 6 7 8 9 10 11 12',
  '003':
    '1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1 3.2 3.3 3.4 3.5 3.6 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 5.1 5.2 5.3 5.4',
  '004': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15',
};

const provesBy = (proof: RoadmapProof): string[] =>
  proof.kind === 'data' ? proof.facts.map(({ fact }) => fact) : [proof.kind];

export interface SeedReport {
  lines: string[];
  missing: number;
}

/** A line for each published item, and how many of them lack a pack's item or a test. */
export function seedReport(
  items: readonly RoadmapItem[],
  tests: ReadonlyMap<string, ExercisedBy>,
): SeedReport {
  const lines: string[] = [];
  let [missing, byData] = [0, 0];
  for (const [territory, numbers] of Object.entries(published))
    for (const number of numbers.split(' ')) {
      const own = items.filter(
        ({ source }) => source?.territory === territory && source.number === number,
      );
      const [item] = own;
      if (!item || own.length > 1) {
        missing++;
        lines.push([territory, number, own.length > 1 ? 'stands twice' : 'missing'].join('\t'));
        continue;
      }
      const ways = provesBy(item.proof);
      const lacking = ways.filter((way) => !tests.has(way));
      if (item.proof.kind === 'data') byData++;
      if (lacking.length > 0) missing++;
      const exercised = ways.map((way) => {
        const test = tests.get(way);
        return test ? `${test.file} › ${test.title}` : `missing: ${way}`;
      });
      lines.push(
        [
          territory,
          number,
          item.requirements.map((row) => `${row} ${capabilities[row]}`).join(', '),
          item.proof.kind,
          [...new Set(exercised)].join('; '),
        ].join('\t'),
      );
    }
  lines.push(`${lines.length} items, ${byData} by data, ${missing} missing`);
  return { lines, missing };
}
