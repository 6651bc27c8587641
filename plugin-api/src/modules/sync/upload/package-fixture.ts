import { type NewUpload, type Upload, uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { strToU8, zipSync } from 'fflate';
import type { TestApp, TestClient } from '../../../testing/app.ts';

export type Rows = string[][];
export type Sheets = Record<string, Rows | string | Uint8Array>;
type Bytes = Uint8Array<ArrayBuffer>;

const cell = (text: string, separator: string) =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csv = (rows: Rows, separator = ',', end = '\r\n'): string =>
  rows.map((row) => row.map((text) => cell(text, separator)).join(separator) + end).join('');

/** A zip of these files, each a table, a text or bytes. */
export const zip = (sheets: Sheets): Bytes =>
  zipSync(
    Object.fromEntries(
      Object.entries(sheets).map(([name, sheet]) => [
        name,
        sheet instanceof Uint8Array
          ? sheet
          : strToU8(typeof sheet === 'string' ? sheet : csv(sheet)),
      ]),
    ),
  );

export const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    return char === 'ё' ? 0xb8 : char === 'Ё' ? 0xa8 : code - 0x350;
  });

export const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** The manifest: these files in full, those as changes, no others. */
export const manifest = (bulk: string, delta = ''): Rows => [
  ['propertyName', 'value'],
  ['manifest.version', '1.0'],
  ['oneroster.version', '1.2'],
  ...bulk.split(' ').flatMap((name) => (name ? [[`file.${name}`, 'bulk']] : [])),
  ...delta.split(' ').flatMap((name) => (name ? [[`file.${name}`, 'delta']] : [])),
];

export const ALL = 'orgs academicSessions classes users roles enrollments demographics';

/** A school as OneRoster 1.2 writes it: an administrator, a class teacher, pupils of 7Б. */
export function sheetsOf(pupils: number, school = 's1'): Record<string, Rows> {
  const names = Array.from({ length: pupils }, (_, n) => `${school}-p${n}`);
  const people = [
    ['admin', 'Директорова', 'Анна'],
    [`${school}-t`, 'Учителев', 'Олег'],
    ...names.map((name) => [name, `Ученик${name}`, 'Пётр']),
  ];
  const roleOf = (name: string) => (names.includes(name) ? 'student' : 'teacher');
  const places = [`${school}-t`, ...names];
  const base = ['sourcedId', 'status', 'dateLastModified'];
  return {
    'orgs.csv': [
      [...base, 'name', 'type'],
      [school, '', '', 'Школа', 'school'],
    ],
    'academicSessions.csv': [
      [...base, 'title', 'type', 'startDate', 'endDate', 'schoolYear'],
      ['y', '', '', '2026/2027', 'schoolYear', '2026-09-01', '2027-05-31', '2027'],
    ],
    'classes.csv': [
      [...base, 'title', 'grades', 'classType', 'schoolSourcedId', 'termSourcedIds'],
      [`${school}-7b`, '', '', '7Б', '07', 'homeroom', school, 'y'],
    ],
    'users.csv': [
      [...base, 'enabledUser', 'familyName', 'givenName', 'middleName', 'metadata.ru.position'],
      ...people.map(([id = '', family = '', given = '']) => [
        id,
        '',
        '',
        'true',
        family,
        given,
        'Олегович',
        '',
      ]),
    ],
    'roles.csv': [
      [...base, 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
      ...people.map(([id = '']) => [`r-${id}`, '', '', id, 'primary', roleOf(id), school]),
    ],
    'enrollments.csv': [
      [...base, 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'primary'],
      ...places.map((id) => [
        `e-${id}`,
        '',
        '',
        `${school}-7b`,
        school,
        id,
        roleOf(id),
        String(!names.includes(id)),
      ]),
    ],
    'demographics.csv': [
      [...base, 'birthDate', 'sex'],
      ...names.map((id) => [id, '', '', '2013-05-01', 'female']),
    ],
  };
}

export const fileOf = (bytes: Bytes, name = 'Выгрузка.zip') => new File([bytes], name);

/** Uploads, lets the worker settle, and gives the run as the caller then sees it. */
export async function upload(
  app: TestApp,
  by: TestClient,
  bytes: Bytes,
  rest: Partial<Omit<NewUpload, 'file'>> = {},
) {
  const answer = await by.send(uploadRoutes.create, { body: { file: fileOf(bytes), ...rest } });
  if (answer.status === 202) await app.settle('sync');
  return answer as { status: number; body: Upload & { code?: string; detail?: string } };
}
