import { type Completeness, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Problem } from '../../../platform/problem/problem.ts';
import type { FileKind } from './columns.ts';
import { encodingOf } from './encoding.ts';
import { openFile, openTable, type Table } from './table.ts';
import { type PackedFile, shortName } from './zip-package.ts';

const KINDS: readonly FileKind[] = [...SyncEntity.options, 'roles'];
const MANIFEST = 'manifest.csv';
const PROPERTY = /^file\.(\w+)$/i;

/** What a package holds of what we read, and how complete each file says it is. */
export interface Package {
  files: Map<FileKind, Table>;
  completeness: Record<SyncEntity, Completeness>;
  /** A manifest says that a file is a delta, so its deletions are meant. */
  deletions: boolean;
}

/** Sorts the files of a package. Without a manifest each is a delta that takes nothing away. */
export async function packageOf(packed: readonly PackedFile[]): Promise<Package> {
  const manifest = one(packed, MANIFEST);
  const said = manifest ? await readManifest(manifest) : null;
  const files = new Map<FileKind, Table>();
  for (const kind of KINDS) {
    const file = one(packed, `${kind.toLowerCase()}.csv`);
    const expected = said?.get(kind.toLowerCase());
    if (expected === 'absent') continue;
    if (file) files.set(kind, await openTable(kind, file));
    else if (expected) throw new Problem('upload.file-missing', { file: `${kind}.csv` });
  }
  if (![...files.keys()].some((kind) => kind !== 'orgs' && kind !== 'roles'))
    throw new Problem('upload.nothing');
  const of = (kind: FileKind): Completeness =>
    files.has(kind) ? (said?.get(kind.toLowerCase()) ?? 'delta') : 'absent';
  const completeness = Object.fromEntries(
    SyncEntity.options.map((entity) => [entity, of(entity)]),
  ) as Package['completeness'];
  if (of('roles') === 'delta' && completeness.users === 'bulk') completeness.users = 'delta';
  return { files, completeness, deletions: [...(said?.values() ?? [])].includes('delta') };
}

/** The file of this name in whatever folder; two of them are one too many. */
function one(packed: readonly PackedFile[], name: string): PackedFile | undefined {
  const [first, second] = packed.filter((file) => file.name === name);
  if (second) throw new Problem('upload.repeated', { file: shortName(second.path) });
  return first;
}

async function readManifest(packed: PackedFile): Promise<Map<string, Completeness>> {
  const { file, header, rows } = await openFile(packed, await encodingOf(packed));
  const said = new Map<string, Completeness>();
  const take = ([name = '', value = '']: string[], line: number) => {
    const kind = PROPERTY.exec(name.trim())?.[1]?.toLowerCase();
    const word = value.trim().toLowerCase();
    if (kind === undefined) return;
    if (word !== 'absent' && word !== 'bulk' && word !== 'delta')
      throw new Problem('upload.manifest', { file, line });
    said.set(kind, word);
  };
  take(header.cells, header.line);
  for await (const { cells, line } of rows()) take(cells, line);
  return said;
}
