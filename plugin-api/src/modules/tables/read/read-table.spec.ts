import { describe, expect, it } from 'vitest';
import { Problem } from '../../../platform/problem/problem.ts';
import { readTable } from './read-table.ts';
import { cell, partsOf, row, sheetOf, workbook, zipped } from './workbook-fixture.ts';

const head = row(1, ['ФИО', 'Класс']);
const good = sheetOf(head + row(2, ['Котов Егор', '7Б']));
const parts = partsOf(good);
const SHEET = 'xl/worksheets/sheet1.xml';
const withSheet = (rows: string) => zipped(partsOf(sheetOf(head + rows)));
const changed = (path: string, change: (text: string) => string) =>
  zipped({ ...parts, [path]: change(parts[path] ?? '') });
const doctype = (inside: string) => (text: string) =>
  text.replace('?>', `?><!DOCTYPE x [${inside}]>`);
const without = (path: string) =>
  zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path)));

/** The declared size of a packed part, in the directory and before the part, made other. */
function lying(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes);
  for (const [mark, at] of [
    [Buffer.from('PK\x01\x02', 'latin1'), 24],
    [Buffer.from('PK\x03\x04', 'latin1'), 22],
  ] as const)
    for (let from = copy.indexOf(mark); from >= 0; from = copy.indexOf(mark, from + 4))
      if (copy.subarray(from, from + 120).includes(SHEET)) copy.writeUInt32LE(size, from + at);
  return copy;
}

function locked(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const mark = Buffer.from('PK\x01\x02', 'latin1');
  for (let from = copy.indexOf(mark); from >= 0; from = copy.indexOf(mark, from + 4))
    copy[from + 8] = (copy[from + 8] ?? 0) | 1;
  return copy;
}

const whole = workbook([['ФИО'], ['Котов Егор']]);
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');

const refused: [string, () => Buffer, string][] = [
  ['nothing', () => Buffer.alloc(0), 'table.empty'],
  ['a zip of nothing', () => zipped({}), 'table.unreadable'],
  ['a zip of pictures', () => zipped({ 'a.png': 'x' }), 'table.unreadable'],
  ['the beginning of a workbook', () => whole.subarray(0, 400), 'table.unreadable'],
  ['a workbook without its end', () => whole.subarray(0, -30), 'table.unreadable'],
  ['a workbook with a password', () => locked(whole), 'table.unreadable'],
  [
    'an old .xls',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'table.unreadable',
  ],
  ['a program', () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'table.unreadable'],
  ['no list of sheets', () => without('xl/workbook.xml'), 'table.unreadable'],
  ['no list of parts', () => without('[Content_Types].xml'), 'table.unreadable'],
  ['a sheet that is not there', () => without(SHEET), 'table.unreadable'],
  [
    'a file of the server by an entity',
    () => changed(SHEET, doctype('<!ENTITY f SYSTEM "file:///etc/passwd">')),
    'table.hostile',
  ],
  [
    'a document type from outside',
    () =>
      changed('xl/workbook.xml', (text) => text.replace('?>', '?><!DOCTYPE x SYSTEM "http://x/">')),
    'table.hostile',
  ],
  [
    'a billion laughs',
    () => changed(SHEET, doctype(`<!ENTITY l0 "ха">${laughs}`)),
    'table.hostile',
  ],
  [
    'an entity in UTF-16',
    () =>
      zipped({
        ...parts,
        [SHEET]: new Uint8Array(Buffer.from(`\uFEFF${doctype('')(parts[SHEET] ?? '')}`, 'utf16le')),
      }),
    'table.hostile',
  ],
  [
    'a cell in the last corner',
    () => withSheet(`<row r="2">${cell('XFD2', 'x')}</row>`),
    'table.too-large',
  ],
  ['a cell in the last row', () => withSheet(row(1_048_576, ['x'])), 'table.too-large'],
  ['a cell beyond all rows', () => withSheet(row(99_999_999_999, ['x'])), 'table.too-large'],
  [
    'a part that unpacks to much more',
    () => zipped({ ...parts, 'xl/media/a.xml': 'a'.repeat(30_000_000) }),
    'table.hostile',
  ],
  [
    'a part that says it is small',
    () => lying(withSheet(row(2, ['x'.repeat(100_000)])), 10),
    'table.hostile',
  ],
  ['two parts of one name', () => zipped({ ...parts, 'XL/workbook.xml': 'x' }), 'table.hostile'],
  ['a part outside', () => zipped({ ...parts, '../../etc/x.xml': 'x' }), 'table.hostile'],
  ['6 000 rows', () => workbook(Array.from({ length: 6_000 }, () => ['Котов'])), 'table.too-large'],
  ['a heading alone', () => workbook([['ФИО', 'Класс']]), 'table.empty'],
  ['empty cells', () => workbook([['ФИО'], ['', ' ']]), 'table.empty'],
  ['101 columns of CSV', () => Buffer.from(`ФИО${';x'.repeat(100)}\nКотов`), 'table.too-large'],
  [
    'a row of CSV without an end',
    () => Buffer.from(`"ФИО${'x'.repeat(400_000)}`),
    'table.unreadable',
  ],
  [
    'a formula whose value was not saved',
    () => withSheet('<row r="2"><c r="A2"><f>"Котов"</f><v/></c></row>'),
    'table.unsaved-formulas',
  ],
  ['6 MB', () => Buffer.alloc(6_000_000, 'a;b\n'), 'table.too-large'],
];

describe('a table that cannot be taken', () => {
  it.each(refused)('%s', async (_, make, code) => {
    const began = performance.now();
    const refusal = await readTable(make(), 'база.xlsx').then(
      () => 'read',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );
    expect(refusal).toBe(code);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a workbook', () => {
  it('gives values that were saved with formulas and computes none', async () => {
    const rows = await readTable(
      withSheet(
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>Котов Егор</v></c>' +
          '<c r="B2" t="str"><f>""</f><v></v></c></row>' +
          '<row r="3"><c r="A3" t="str"><v>=1+1</v></c><c r="B3" t="e"><v>#N/A</v></c></row>',
      ),
      'x.xlsx',
    );
    expect(rows.slice(1)).toEqual([
      ['Котов Егор', ''],
      ['=1+1', ''],
    ]);
  });

  it('names the cells whose formulas have no value', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `<c r="C${at + 2}"><f>B2</f></c>`);
    const refusal = await readTable(
      withSheet(
        `<row r="2">${cell('A2', 'Котов')}<c r="B2"><f>2</f><v>2</v></c>${names.join('')}</row>`,
      ),
      'x.xlsx',
    ).catch((error: unknown) => error);
    expect((refusal as Problem).words).toMatch(
      /ячейки C2, C3, .* C11 и, возможно, другие\).*сохраните/,
    );
  });

  it('gives numbers as they are written and texts with their spaces put right', async () => {
    const rows = await readTable(
      withSheet('<row r="3"><c r="A3"><v>2013</v></c>' + cell('B3', ' 7\u0007Б ') + '</row>'),
      'x.xlsx',
    ).catch((error: unknown) => [[String(error)]]);
    expect(rows.at(-1)).toEqual(['2013', '7 Б']);
    expect(rows).toHaveLength(3);
  });
});

const text = 'ФИО;Класс\nКотов Егор;7Б\n';
const windows1251 = (of: string) =>
  Buffer.from(
    Array.from(of, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1251', windows1251(text)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['the separator that Excel names', Buffer.from(`sep=;\n${text}`)],
    ['quotes', Buffer.from('"ФИО";"Класс"\n"Котов Егор";"7Б"')],
    ['empty lines below', Buffer.from(`${text}\n;\n\n`)],
  ])('of %s is read', async (_, bytes) => {
    expect(await readTable(bytes, 'x.csv')).toEqual([
      ['ФИО', 'Класс'],
      ['Котов Егор', '7Б'],
    ]);
  });
});
