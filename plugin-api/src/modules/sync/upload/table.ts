import { Problem } from '../../../platform/problem/problem.ts';
import { type FileKind, type Header, matchHeader } from './columns.ts';
import { type CsvFile, CutShort, openCsv } from './csv-rows.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { type PackedFile, shortName } from './zip-package.ts';

/** A file whose bytes are whole and whose columns are known; its rows are not read yet. */
export interface Table extends Omit<CsvFile, 'header'> {
  kind: FileKind;
  encoding: Encoding;
  header: Header;
  headerLine: number;
}

export async function openTable(kind: FileKind, packed: PackedFile): Promise<Table> {
  const encoding = await encodingOf(packed);
  const { header: first, ...csv } = await openFile(packed, encoding);
  const header = matchHeader(kind, first.cells);
  const { missing, twice } = header;
  const { file } = csv;
  if (missing.length > 0) throw new Problem('upload.columns-missing', { file, columns: missing });
  if (twice.length > 0)
    throw new Problem('upload.column-twice', { file, columns: twice.slice(0, 20) });
  return { kind, encoding, header, headerLine: first.line, ...csv };
}

/** A file that is cut in its header has nothing to be read at all. */
export async function openFile(packed: PackedFile, encoding: Encoding): Promise<CsvFile> {
  try {
    return await openCsv(packed, encoding);
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    throw new Problem('upload.unreadable', { file: shortName(packed.path) });
  }
}

/** Where a pointer of intake was read: the column as the file writes it. */
export function columnOf({ kind, header }: Table): (pointer: string) => string {
  const { columns, names } = header;
  const named = new Map<string, string>();
  for (const [at, column] of columns.entries())
    for (const name of column ? [column.rest, column.csv] : []) named.set(name, names[at] ?? name);
  return (pointer) => {
    const name = pointer.replace(/^\/(metadata\/)?/, (_, inside) => (inside ? 'metadata.' : ''));
    const [first = '', second] = name.split('/');
    if (kind === 'users' && first === 'roles' && !named.has('role'))
      return `roles.csv: ${second === 'org' ? 'orgSourcedId' : 'role'}`;
    const column = first === 'roles' ? (second === 'org' ? 'orgs' : 'role') : first;
    return named.get(column) ?? column;
  };
}
