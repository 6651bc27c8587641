import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import { describe, expect, it } from 'vitest';
import { packSeeds } from '../modules/packs/pack-seeds.ts';
import { roadmapPackSeeds } from '../modules/roadmap-packs/roadmap-pack-seeds.ts';
import { provenIn } from './exercised-by.ts';
import { seedReport } from './seed-lines.ts';

const forms = (await packSeeds()).flatMap((pack) => pack.forms.map(({ code }) => code));
const items = (await roadmapPackSeeds(forms)).flatMap((pack) => pack.items);
const all = new Map(
  [...Object.keys(proofFacts), 'document', 'mark'].map((way) => [
    way,
    { file: 'a.spec.ts', title: `proof ${way}: ` },
  ]),
);
const without = (way: string) => new Map([...all].filter(([each]) => each !== way));
const lastLine = (report: { lines: string[] }) => report.lines.at(-1);

describe('the report on the seeds', () => {
  it('has a line for each of the 96 items, and says how many are proven by data', () => {
    const report = seedReport(items, all);
    expect(report.lines).toHaveLength(97);
    expect(lastLine(report)).toBe('96 items, 59 by data, 0 missing');
    expect(report.lines[17]).toBe(
      '000\t18\tR51 Доля вовлечённых, R52 Панель показателей, R59 Замороженные срезы\tdata\ta.spec.ts › proof COVERAGE_REACHED: ',
    );
  });

  it('counts as missing an item whose proof no test exercises', () => {
    expect(seedReport(items, without('SITE_SECTION_PUBLISHED')).missing).toBe(2);
    expect(seedReport(items, without('mark')).missing).toBe(3);
    expect(lastLine(seedReport(items, new Map()))).toBe('96 items, 59 by data, 96 missing');
  });

  it('counts as missing an item that no pack has, and one that two have', () => {
    expect(seedReport(items.slice(1), all).missing).toBe(1);
    expect(seedReport([...items, ...items.slice(0, 1)], all).missing).toBe(1);
  });
});

describe('a test that exercises a proof', () => {
  const found = (text: string) => provenIn('x.spec.ts', text).map(([by]) => by);
  const title = "'proof PAIRS_FIXED: done when all pairs are fixed'";

  it('names it at the beginning of its title', () => {
    expect(found(`it(${title}, () => {})`)).toEqual(['PAIRS_FIXED']);
    expect(found(`  it(\n  ${title},\n async () => {})`)).toEqual(['PAIRS_FIXED']);
    expect(found(`it.each([1, 2])(${title}, () => {})`)).toEqual(['PAIRS_FIXED']);
  });

  it('may name several', () => {
    const several = "'proof PARTNERS_LISTED, proof WORKING_GROUP_SET: read the lists'";
    expect(found(`it(${several}, () => {})`)).toEqual(['PARTNERS_LISTED', 'WORKING_GROUP_SET']);
  });

  it('is one that runs', () => {
    for (const way of ['it.skip', 'it.todo', 'test.fails', 'describe', '// it', 'visit'])
      expect(found(`${way}(${title}, () => {})`), way).toEqual([]);
  });
});
