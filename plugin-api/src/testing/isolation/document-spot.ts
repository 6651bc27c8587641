import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** Counted, not drawn: thousands are made in one school and no two may be the same. */
let made = 0;

/** A paper of the journal whose every text names its place. */
export async function makeDocument(
  put: Put,
  at: { schoolId: string },
  marker: string,
  madeBy: string,
): Promise<string> {
  const id = newId();
  await put('documents', {
    school_id: at.schoolId,
    id,
    kind: 'CURATOR_ORDER',
    year: 2026,
    number: `${marker}-${++made}`,
    dated_on: '2026-09-20',
    about: marker,
    of_ids: [],
    paper: JSON.stringify({ common: {}, sheets: [{ curators: [{ n: '1', person: marker }] }] }),
    made_by: madeBy,
    made_at: new Date(),
  });
  return id;
}

/** A template of the school's own whose name is of its place. */
export async function makeTemplate(
  put: Put,
  at: { schoolId: string },
  marker: string,
  madeBy: string,
): Promise<string> {
  const id = newId();
  await put('document_templates', {
    school_id: at.schoolId,
    id,
    kind: 'PROGRAMME',
    version: ++made,
    file_name: `${marker}.docx`,
    content: Buffer.from(`a template of ${marker}`),
    size: 10,
    made_by: madeBy,
    made_at: new Date(),
    retired_at: new Date(),
  });
  return id;
}
