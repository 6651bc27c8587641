import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import type { Finding, IssueCode } from '../issue-words.ts';
import type { SnapshotDemographics, SnapshotRow, SnapshotSession } from '../plan/snapshot.ts';
import { noteFields } from './known-fields.ts';
import type { OrgInRun, Placed } from './placing.ts';
import { readClass, readDemographics, readEnrolment, readOrg, readSession } from './read-rest.ts';
import { readUser } from './read-user.ts';
import { refOf, RowRefused, type Warn, type WireRow } from './wire.ts';

const NEWLINE = 10;
/** Remarks of one code that a batch may leave; the rest say nothing new. */
const REMARKS_OF_A_CODE = 100;
const ONCE_A_RUN: ReadonlySet<IssueCode> = new Set([
  'field.unknown',
  'field.dropped',
  'role.unknown',
  'role.no-access',
  'status.unknown',
]);

/** What one batch holds, sorted by the organisation that each row goes to. */
export interface ReadBatch {
  lines: number;
  accepted: number;
  findings: Finding[];
  placed: Map<string, SnapshotRow[]>;
  /** Rows that find their school only when the run is sealed, and sessions, which have none. */
  waiting: (SnapshotDemographics | SnapshotSession)[];
}

/** One row as it came, with the number of its line; what could be read of it when it is refused. */
export interface WireLine {
  number: number;
  row: WireRow;
  refused?: RowRefused;
}

/** The rows of NDJSON; empty lines are no lines. */
export function* linesOf(body: Buffer): Generator<WireLine> {
  for (let start = 0, number = 1; start < body.length; number++) {
    const newline = body.indexOf(NEWLINE, start);
    const end = newline === -1 ? body.length : newline;
    const line = body.toString('utf8', start, end).trim();
    start = end + 1;
    if (line !== '') yield { number, ...objectOf(line) };
  }
}

/** Reads rows; `maxLines + 1` of them are counted, the rest is not read. */
export function readBatch(
  lines: Iterable<WireLine>,
  entity: SyncEntity,
  orgs: ReadonlyMap<string, OrgInRun>,
  maxLines: number,
  file?: string,
): ReadBatch {
  const batch: ReadBatch = {
    lines: 0,
    accepted: 0,
    findings: [],
    placed: new Map(),
    waiting: [],
  };
  const remarks = new Remarks(batch.findings, orgs);
  const seen = new Set<string | undefined>();
  for (const line of lines) {
    if (++batch.lines > maxLines) break;
    const at = file === undefined ? undefined : ([file, line.number] as [string, number]);
    readLine(line, { entity, orgs, batch, at, remarks: remarks.at(line), seen });
  }
  return batch;
}

interface Reading {
  entity: SyncEntity;
  orgs: ReadonlyMap<string, OrgInRun>;
  batch: ReadBatch;
  /** Where the row is read, when it comes in a file. */
  at: [string, number] | undefined;
  remarks: Remarks;
  /** Identifiers of the batch so far. */
  seen: Set<string | undefined>;
}

function readLine({ row, refused }: WireLine, reading: Reading): void {
  const { entity, batch, remarks } = reading;
  try {
    if (refused) throw refused;
    noteFields(entity, row, remarks.warn);
    take(row, reading);
    batch.accepted++;
    const { size } = reading.seen;
    // of an uploaded file the plan tells it with the line
    if (!reading.at && reading.seen.add(refOf(row['sourcedId'])).size === size)
      remarks.warn('row.duplicate', '/sourcedId');
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    remarks.refuse(error);
  }
}

function take(row: WireRow, { entity, orgs, batch, at, remarks: { warn } }: Reading): void {
  const put = (rows: Placed<SnapshotRow>[]) => {
    for (const placed of rows) {
      if (at) placed.row.at = at;
      const list = batch.placed.get(placed.org.id);
      if (list) list.push(placed.row);
      else batch.placed.set(placed.org.id, [placed.row]);
    }
  };
  if (entity === 'users') put(readUser(row, orgs, warn));
  else if (entity === 'classes') put(readClass(row, orgs, warn));
  else if (entity === 'enrollments') put(readEnrolment(row, orgs, warn));
  else if (entity === 'demographics')
    batch.waiting.push({ ...readDemographics(row, warn), ...(at && { at }) });
  else if (entity === 'academicSessions') batch.waiting.push(readSession(row, warn));
  else readOrg(row, orgs);
}

function objectOf(line: string): Omit<WireLine, 'number'> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { row: value as WireRow };
  } catch {
    // refused below
  }
  return { row: {}, refused: new RowRefused('json.invalid', '') };
}

/** Collects what is found, each remark with its row. */
class Remarks {
  private line = 0;
  private row: WireRow = {};
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly findings: Finding[],
    private readonly orgs: ReadonlyMap<string, OrgInRun>,
  ) {}

  at({ number, row }: WireLine): this {
    this.line = number;
    this.row = row;
    return this;
  }

  readonly warn: Warn = (code, pointer) => {
    const once = ONCE_A_RUN.has(code);
    const key = once ? `${code} ${pointer}` : code;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > (once ? 1 : REMARKS_OF_A_CODE)) return;
    this.findings.push({
      level: 'warning',
      code,
      pointer,
      ...(once ? { first: this.line } : this.place()),
    });
  };

  refuse({ code, pointer, security }: RowRefused): void {
    const level = security ? 'security' : 'rejected';
    this.findings.push({ level, code, pointer, ...this.place() });
  }

  private place() {
    const { row } = this;
    const roles = row['roles'];
    const role = Array.isArray(roles) ? (roles[0] as WireRow | null)?.['org'] : undefined;
    const ref = refOf(row['school']) ?? refOf(role) ?? refOf(row['primaryOrg']);
    const org = ref === undefined ? undefined : this.orgs.get(ref);
    const sourcedId = refOf(row['sourcedId'])?.slice(0, 255) ?? null;
    return { line: this.line, sourcedId, ...(org?.enabled && { schoolId: org.id }) };
  }
}
