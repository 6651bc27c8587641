import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../platform/problem/problem.ts';
import {
  docxOf,
  packedFile,
  paragraph,
  wordFile,
  wordTable,
  workbookOf,
} from '../testing/table-files.ts';
import { writtenTable } from '../testing/table-text.ts';
import { readTables } from './read-tables.ts';

const rows = [
  [{ text: '№' }, { text: 'Мероприятие' }],
  [{ text: '1' }, { text: 'Совещание' }],
];
const table = wordTable(rows);
const textsOf = async (bytes: Buffer) =>
  (await readTables(bytes, 'карта')).map((each) =>
    each.rows.map((row) => row.map(({ text }) => text)),
  );

/** The declared size of the text of a document, made other. */
function lying(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes);
  for (const [mark, at] of [
    ['PK\x01\x02', 24],
    ['PK\x03\x04', 22],
  ] as const)
    for (let from = copy.indexOf(mark, 0, 'latin1'); from >= 0;)
      if (copy.subarray(from, from + 120).includes('word/document.xml')) {
        copy.writeUInt32LE(size, from + at);
        from = copy.indexOf(mark, from + 4, 'latin1');
      } else from = copy.indexOf(mark, from + 4, 'latin1');
  return copy;
}

/** What does not pack well. */
const noise = (length: number) => {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x430 + (state % 32));
  }).join('');
};

const withDoctype = (inside: string) =>
  packedFile({
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE x [${inside}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${table}</w:body></w:document>`,
  });
const cell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;
const wide = (properties: string) =>
  wordFile(`<w:tbl><w:tr>${cell(properties)}</w:tr><w:tr>${cell('')}</w:tr></w:tbl>`);

const refused: [string, () => Buffer, string][] = [
  ['nothing', () => Buffer.alloc(0), 'unreadable'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'unreadable'],
  ['an old .doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unreadable'],
  ['a zip of pictures', () => packedFile({ 'a.png': 'x' }), 'unreadable'],
  ['the beginning of a document', () => wordFile(table).subarray(0, 300), 'unreadable'],
  ['6 MB', () => Buffer.alloc(6_000_000, 'PK'), 'too-large'],
  ['macros of Word', () => wordFile(table, { 'word/vbaProject.bin': 'x' }), 'macros'],
  [
    'macros of Excel',
    () => packedFile({ 'xl/workbook.xml': 'x', 'xl/vbaProject.bin': 'x' }),
    'macros',
  ],
  ['controls that run', () => wordFile(table, { 'word/activeX/activeX1.bin': 'x' }), 'macros'],
  [
    'a text that unpacks to much more',
    () => wordFile(table + paragraph('а'.repeat(3_000_000))),
    'hostile',
  ],
  ['a text that says it is small', () => lying(wordFile(table.repeat(50)), 10), 'hostile'],
  [
    'a file of the server by an entity',
    () => withDoctype('<!ENTITY f SYSTEM "file:///etc/passwd">'),
    'hostile',
  ],
  ['a document type alone', () => withDoctype(''), 'hostile'],
  ['XML that is not closed', () => wordFile('<w:tbl><w:tr>'), 'hostile'],
  ['a tower of tags', () => wordFile('<w:x>'.repeat(5_000) + '</w:x>'.repeat(5_000)), 'hostile'],
  ['two parts of one name', () => wordFile(table, { 'WORD/document.xml': 'x' }), 'hostile'],
  ['a cell over a million columns', () => wide('<w:gridSpan w:val="1000000"/>'), 'too-large'],
  ['a cell over no number of columns', () => wide('<w:gridSpan w:val="x"/>'), 'too-large'],
  [
    'a row that begins after a million columns',
    () =>
      wordFile(
        `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>${cell('')}</w:tr></w:tbl>`,
      ),
    'too-large',
  ],
  [
    '3 000 rows',
    () => wordFile(wordTable(Array.from({ length: 3_000 }, () => rows[1]!))),
    'too-large',
  ],
  [
    '60 tables',
    () => wordFile(Array.from({ length: 60 }, (_, at) => paragraph(`Т ${at}`) + table).join('')),
    'too-large',
  ],
  [
    'a book of words in every cell',
    () =>
      workbookOf({
        К: Array.from({ length: 1_000 }, () => [{ text: noise(3_000) }, { text: 'б' }]),
      }),
    'too-large',
  ],
  ['no table', () => wordFile(paragraph('Дорожная карта')), 'none'],
  ['a table of one row', () => wordFile(wordTable([rows[0]!])), 'none'],
  ['a table of one column', () => wordFile(wordTable([[{ text: 'а' }], [{ text: 'б' }]])), 'none'],
];

describe('a file that cannot be taken', () => {
  it.each(refused)('%s', async (_, make, code) => {
    const bytes = make();
    const began = performance.now();
    const refusal = await readTables(bytes, 'карта.docx').then(
      () => 'read',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );
    expect(refusal).toBe(`roadmap-table.${code}`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a Word document', () => {
  it('gives tables that words part, and joins those that a page does', async () => {
    const parted = wordFile(
      `${table}${paragraph('Приложение 2')}${table}<w:p/>${wordTable([rows[1]!])}`,
    );
    expect((await textsOf(parted)).map((each) => each.length)).toEqual([2, 3]);
  });

  it('gives the words of a table within a cell to that cell', async () => {
    const inner = `<w:tc>${paragraph('Состав:')}${wordTable([[{ text: 'один' }, { text: 'два' }]])}<w:p/></w:tc>`;
    const bytes = wordFile(
      `<w:tbl>${`<w:tr>${inner}<w:tc>${paragraph('б')}</w:tc></w:tr>`.repeat(2)}</w:tbl>`,
    );
    expect((await textsOf(bytes))[0]?.[0]).toEqual(['Состав:\nодин\nдва', 'б']);
  });

  it('leaves out words that were struck out and copies for older versions', async () => {
    const words =
      '<w:p><w:r><w:t>есть</w:t></w:r><w:del><w:r><w:delText>нет</w:delText></w:r></w:del><w:ins><w:r><w:t> и это</w:t></w:r></w:ins>' +
      '<m:AlternateContent xmlns:m="m"><m:Choice><w:r><w:t>!</w:t></w:r></m:Choice><m:Fallback><w:r><w:t>!!</w:t></w:r></m:Fallback></m:AlternateContent></w:p>';
    const row = `<w:tr><w:tc>${words}</w:tc><w:tc><w:p/></w:tc></w:tr>`;
    const bytes = wordFile(`<w:tbl>${row.repeat(2)}</w:tbl>`);
    expect((await textsOf(bytes))[0]?.[0]).toEqual(['есть и это!', '']);
  });
});

it('each sheet of a workbook is a table, empty ones are none', async () => {
  const tables = await readTables(workbookOf({ 'Карта 1': rows, Пусто: [], 'Карта 2': rows }), 'к');
  expect(tables.map(({ title }) => title)).toEqual(['Карта 1', 'Карта 2']);
});

it('the words above a table are known', async () => {
  const [first] = await readTables(docxOf(writtenTable('# Дорожная карта\n№ | Б\n1 | а')), 'к');
  expect(first?.above).toBe('Дорожная карта');
});
