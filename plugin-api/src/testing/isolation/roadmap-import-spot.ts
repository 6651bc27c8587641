import { gzipSync } from 'node:zlib';
import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

export interface RoadmapImportSpot {
  /** A table that was read at each level. */
  roadmapImports: Record<OrgKind, string>;
}

/** A table of a roadmap that an org has read, and that holds its marker. */
export async function makeRoadmapImport(put: Put, orgId: string, marker: string): Promise<string> {
  const id = newId();
  const rows = [
    ['№', 'Мероприятие', 'Срок'],
    ['1', marker, marker],
  ].map((row) => row.map((text) => ({ text })));
  await put('roadmap_imports', {
    org_id: orgId,
    id,
    file_name: marker,
    table_at: 0,
    header_line: 1,
    fields: JSON.stringify(['number', 'title', 'due']),
    answers: '{}',
    cells: gzipSync(JSON.stringify([{ title: marker, above: marker, rows }])),
    // older ones are no longer kept
    created_at: new Date(),
    changed_at: new Date(),
  });
  return id;
}
