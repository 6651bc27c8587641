import { column, type Dirt, dirty, dropped, put, raw, renamed } from './dirt.ts';
import { csv, utf16, windows1251 } from './package-fixture.ts';

const U = 'users.csv';
const C = 'classes.csv';
const E = 'enrollments.csv';
const lines = (from: number, to: number, say: (line: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, at) => say(from + at));
const cut = (where: string) => ({ state: 'failed', complaints: [`users.csv:${where}: file.cut`] });
const unreadable = { refused: 'upload.unreadable' };
const lacking = { refused: 'upload.columns-missing' };
const invalid = { complaints: ['users.csv:3 familyName: value.invalid'] };
const wide = (columns: number) => (rows: string[][]) =>
  rows[0]?.push(...Array.from({ length: columns }, (_, n) => `x${n}`));
const ENDS = ['\r\n', '\n', '\r', '\n\n'];

const structure: Dirt[] = [
  raw('a file of nothing', U, () => '', unreadable),
  raw('a file of a mark', U, () => '\uFEFF', unreadable),
  raw('a file of blank lines', U, () => '\r\n\r\n;;;\r\n', unreadable),
  raw(
    'a file of noise',
    U,
    () => Uint8Array.from({ length: 500 }, (_, n) => (n * 7919) % 256),
    unreadable,
  ),
  dirty('no header', U, (rows) => rows.shift(), lacking),
  dirty('no names', U, dropped('familyName'), lacking),
  dirty('a name that is no slip', U, renamed('familyName', 'Фамилия'), lacking),
  dirty('a column twice', U, column('givenName', 'Пётр'), { refused: 'upload.column-twice' }),
  dirty('2 000 columns', U, wide(2000), { refused: 'upload.too-many' }),
  dirty('100 000 columns', U, wide(100_000), unreadable),
  dirty('a header without an end', U, put(1, 0, `"${'x'.repeat(400_000)}`), unreadable),
  raw('a header alone', U, (text) => text.split('\r\n')[0] ?? '', {
    state: 'held',
    complaints: [
      ...lines(2, 23, (line) => `roles.csv:${line} userSourcedId: role.alone`),
      ...lines(2, 22, (line) => `enrollments.csv:${line} userSourcedId: enrolment.dangling`),
      ...lines(2, 21, (line) => `demographics.csv:${line} sourcedId: demographics.dangling`),
      'demographics.csv:2 sourcedId: collection.partial',
    ],
  }),
  raw(
    'a quote that never closes',
    U,
    (text) => text.replace('s1-t,', '"s1-t,'),
    cut('3 sourcedId'),
  ),
  raw('a quote that closes in the middle', U, (text) => text.replace('s1-t,', '"s1"-t,'), {
    state: 'held',
    complaints: [
      'enrollments.csv:2 userSourcedId: enrolment.dangling',
      'roles.csv:3 userSourcedId: role.alone',
      'users.csv:3 roles.csv: role: role.missing',
    ],
  }),
  raw('the end missing', U, (text) => text.slice(0, -30), cut('23 enabledUser')),
  raw(
    'a giant cell',
    U,
    (text) => text.replace('Учителев', 'У'.repeat(300_000)),
    cut('3 familyName'),
  ),
  raw('a large cell', U, (text) => text.replace('Учителев', 'У'.repeat(100_000)), {
    complaints: ['users.csv:3 familyName: value.too-long'],
  }),
  dirty('a row too long', U, (rows) => rows[2]?.push('', 'more'), {
    complaints: ['users.csv:3 столбец 10: row.uneven'],
  }),
  dirty('a row without what must be there', U, (rows) => rows[2]?.splice(5), {
    complaints: ['users.csv:3 givenName: row.uneven'],
  }),
  dirty('a row without its last cells', U, (rows) => rows[2]?.splice(6)),
  raw(
    'a header with another separator',
    E,
    (text) => text.replace(/^.*/, (header) => header.replaceAll(',', ';')),
    {
      complaints: [
        ...lines(2, 22, (line) => `enrollments.csv:${line} classSourcedId: row.uneven`),
        'enrollments.csv:2 classSourcedId: collection.partial',
      ],
    },
  ),
  raw('line ends of all kinds', U, (text) =>
    text
      .split('\r\n')
      .map((line, at) => line + ENDS[at % 4])
      .join(''),
  ),
  raw('line ends of an old Mac', U, (text) => text.replaceAll('\r\n', '\r')),
  raw(
    'an error far below cells of many lines',
    U,
    (_, rows) =>
      csv([
        ...rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 7), 'а\r\nб\nв'])),
        ['', '', '', 'true', 'Без', 'Номера', '', ''],
      ]),
    {
      state: 'held',
      complaints: [
        'users.csv:68 sourcedId: collection.partial',
        'users.csv:68 sourcedId: sourced-id.missing',
      ],
    },
  ),
  raw('the separator named by Excel', U, (_, rows) => `sep=;\r\n${csv(rows, ';')}`),
  raw(
    'an error below the separator named by Excel',
    U,
    (_, rows) => `sep=;\r\n${csv([...rows, ['x']], ';')}`,
    {
      complaints: ['users.csv:25 familyName: row.uneven'],
    },
  ),
  raw('quotes around everything', U, (_, rows) =>
    rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  ),
];

const encodings: Dirt[] = [
  raw(
    'one letter broken',
    U,
    (text) => {
      const bytes = Buffer.from(text);
      bytes[bytes.indexOf('Учителев') + 2] = 0x41;
      return bytes;
    },
    invalid,
  ),
  raw('a zero in a cell', U, (text) => text.replace('Учителев', 'Учит\u0000елев'), invalid),
  raw(
    'UTF-16 of an odd length',
    U,
    (text) => Buffer.concat([utf16(text), Buffer.from([10])]),
    cut('24 sourcedId'),
  ),
  raw('UTF-16 the other way', U, (text) => Buffer.from(utf16(`\uFEFF${text}`)).swap16()),
  raw('a mark twice', U, (text) => `\uFEFF\uFEFF${text}`),
  raw('a mark in the middle', U, (text) => text.replace('s1-t,', '\uFEFFs1-t,')),
  {
    name: 'each file in its own encoding',
    make: (sheets) => ({
      [U]: windows1251(csv(sheets[U] ?? [], ';')),
      [C]: utf16(csv(sheets[C] ?? [], '\t')),
    }),
  },
  raw('pictures in names', U, (text) => text.replace('Учителев', 'Учителев😀')),
];

const said = (text: string | Uint8Array) => () => ({ 'manifest.csv': text });
const manifests: Dirt[] = [
  {
    name: 'a manifest with a word of its own',
    make: said('propertyName,value\nfile.users,full\n'),
    refused: 'upload.manifest',
  },
  {
    name: 'a manifest of files that are ours or not',
    make: said(
      'propertyName,value\nfile.users,bulk\nfile.roles,bulk\nfile.lineItems,bulk\nfile.classes,bulk\n',
    ),
  },
  {
    name: 'a manifest that promises what is not there',
    make: (sheets) => ({
      'manifest.csv':
        'propertyName,value\nfile.users,bulk\nfile.courses,bulk\nfile.demographics,bulk\n',
      'demographics.csv': sheets['no'] ?? [],
    }),
    refused: 'upload.unreadable',
  },
  { name: 'a manifest of nothing', make: said(''), ...unreadable },
  {
    name: 'a manifest in UTF-16 with semicolons',
    make: said(utf16('\uFEFFpropertyName;value\r\nfile.users;Bulk\r\nfile.roles;bulk\r\n')),
  },
];

export const dirtyFiles: Dirt[] = [...structure, ...encodings, ...manifests];
