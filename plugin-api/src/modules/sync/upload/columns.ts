import type { SyncEntity } from '@nastavnik/contracts/sync-run';

/** A file of the package that is read. */
export type FileKind = SyncEntity | 'roles';

/** One column of the standard: how REST calls it and what its cells hold. */
export interface Column {
  csv: string;
  rest: string;
  holds: 'text' | 'list' | 'date' | 'word' | 'id' | 'ids';
  required: boolean;
}

/** `csv>rest`; `[]` a list, `#` an identifier, `@` a date, `!` a word of the standard. */
const COLUMNS: Record<FileKind, string> = {
  orgs: 'name type! identifier parentSourcedId#>parent',
  academicSessions: 'title type! startDate@ endDate@ parentSourcedId#>parent schoolYear',
  classes:
    'title grades[] courseSourcedId#>course classCode classType! location schoolSourcedId#>school termSourcedIds#[]>terms subjects[] subjectCodes[] periods[]',
  users:
    'enabledUser orgSourcedIds#[]>orgs role! username userIds[] givenName familyName middleName identifier email sms phone agentSourcedIds#[]>agents grades[] userMasterIdentifier preferredGivenName>preferredFirstName preferredMiddleName preferredFamilyName>preferredLastName primaryOrgSourcedId#>primaryOrg pronouns metadata.ru.position metadata.ru.pedagogicalSince@ metadata.ru.partTime',
  roles:
    'userSourcedId#>user roleType! role! beginDate@ endDate@ orgSourcedId#>org userProfileSourcedId',
  enrollments:
    'classSourcedId#>class schoolSourcedId#>school userSourcedId#>user role! primary beginDate@ endDate@',
  demographics: 'birthDate@ sex!',
};
const COMMON = 'sourcedId# status! dateLastModified';
const EXTRA: Partial<Record<FileKind, string>> = { classes: ' metadata.ru.letter' };
const REQUIRED: Record<FileKind, readonly string[]> = {
  orgs: ['sourcedId'],
  academicSessions: ['sourcedId', 'schoolYear'],
  classes: ['sourcedId', 'title', 'schoolSourcedId'],
  users: ['sourcedId', 'familyName', 'givenName'],
  roles: ['userSourcedId', 'role', 'orgSourcedId'],
  enrollments: ['sourcedId', 'classSourcedId', 'userSourcedId', 'role'],
  demographics: ['sourcedId'],
};

const columnsOf = (kind: FileKind): Column[] =>
  `${COMMON} ${COLUMNS[kind]}${EXTRA[kind] ?? ''}`.split(' ').map((spec) => {
    const [, csv = '', marks = '', rest = csv] =
      /^([\w.]+)([#@!]?(?:\[\])?)(?:>(\w+))?$/.exec(spec) ?? [];
    const holds = ({ '#': 'id', '@': 'date', '!': 'word', '[]': 'list', '#[]': 'ids' } as const)[
      marks
    ];
    return { csv, rest, holds: holds ?? 'text', required: REQUIRED[kind].includes(csv) };
  });

const plain = (name: string) => name.replace(/[\s"'\uFEFF_-]/g, '').toLowerCase();

/** A header of a real file, matched with the standard's. */
export interface Header {
  /** As they are written in the file, cut to a sane length. */
  names: string[];
  /** What each is; null for one that the standard does not know. */
  columns: (Column | null)[];
  /** Names that were read although they are misspelt. */
  corrected: string[];
  missing: string[];
  twice: string[];
}

export function matchHeader(kind: FileKind, cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.replaceAll('\uFEFF', '').trim().slice(0, 100));
  const known = new Map(columnsOf(kind).map((column) => [plain(column.csv), column]));
  const columns = names.map((name) => known.get(plain(name)) ?? null);
  const twice = names.filter((_, at) => columns[at] && columns.indexOf(columns[at] ?? null) !== at);
  const corrected: string[] = [];
  for (const [at, name] of names.entries()) {
    if (columns[at] || name === '') continue;
    const near = [...known.values()].filter(
      (column) => !columns.includes(column) && isNear(plain(name), plain(column.csv)),
    );
    if (near.length !== 1) continue;
    columns[at] = near[0] ?? null;
    corrected.push(name);
  }
  const found = new Set(columns.map((column) => column?.csv));
  const missing = REQUIRED[kind].filter((name) => !found.has(name));
  return { names, columns, corrected, missing, twice };
}

/** One slip of the keyboard in a name of six letters or more, two from ten letters on. */
function isNear(one: string, other: string): boolean {
  const slips = other.length >= 10 ? 2 : other.length >= 6 ? 1 : 0;
  if (slips === 0 || Math.abs(one.length - other.length) > slips) return false;
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return (row[other.length] ?? slips + 1) <= slips;
}
