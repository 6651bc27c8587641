import { readFileSync } from 'node:fs';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { importFigures } from './table-import.ts';

type Orders = typeof import('../../plugin-api/src/modules/documents/facts/pair-order.ts');
type Print = typeof import('../../plugin-api/src/modules/documents/print.ts');

const ROWS = 300;
const ROUNDS = 9;
const dist = new URL('../../plugin-api/dist/modules/documents/', import.meta.url);
const packFile = new URL('../../plugin-api/packs/federal.json', import.meta.url);

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * An order of 300 pairs as PDF and DOCX, each warm; and the first of both, when all is loaded. A
 * base of 2,000 rows as a workbook, written, and read to its preview.
 */
export async function bench(): Promise<Record<string, number>> {
  const { pairOrderSheet } = (await import(new URL('facts/pair-order.js', dist).href)) as Orders;
  const { docxOf, pdfOf } = (await import(new URL('print.js', dist).href)) as Print;
  const pack = JSON.parse(readFileSync(packFile, 'utf8')) as Pack;
  const paper = (round: number) => ({
    common: { school: 'Школа', place: 'Уфа', number: `${round}-од`, signerPosition: 'Директор' },
    sheets: [pairOrderSheet(pairs(round), '2026-09-15', pack)],
  });
  const pdf = await times((index) => pdfOf('pair-order', paper(index)));
  const docx = await times((index) => docxOf('pair-order', paper(index)));
  return {
    rows: ROWS,
    pdfMs: round(median(pdf.slice(1))),
    docxMs: round(median(docx.slice(1))),
    firstPdfMs: round(pdf[0] as number),
    firstDocxMs: round(docx[0] as number),
    ...(await importFigures()),
  };
}

async function times(work: (index: number) => Promise<Buffer>): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index <= ROUNDS; index++) {
    const began = performance.now();
    await work(index);
    took.push(performance.now() - began);
  }
  return took;
}

/** Other names in each round, so that nothing is only remembered. */
function pairs(round: number): Pair[] {
  const person = (family: string, what: { classTitle?: string; position?: string }) => ({
    id: family,
    name: { family, given: 'Екатерина', middle: 'Александровна' },
    classTitle: null,
    position: null,
    ...what,
  });
  return Array.from(
    { length: ROWS },
    (_, index) =>
      ({
        form: 'PUPIL_PUPIL',
        schoolYear: 2027,
        startedOn: null,
        mentor: person(`Константинова-${round}-${index}`, { classTitle: '10А' }),
        mentees: [person(`Белова-${round}-${index}`, { classTitle: '6Б' })],
      }) as unknown as Pair,
  );
}
