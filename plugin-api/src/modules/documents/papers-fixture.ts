import type { DocumentAsk } from '@nastavnik/contracts/documents';
import { strFromU8, unzipSync } from 'fflate';
import { Tokens } from '../../platform/token/tokens.ts';
import type { TestApp } from '../../testing/app.ts';
import type { TestSchool } from '../../testing/make.ts';

/** The words of a DOCX, paragraph by paragraph. */
export function wordsOf(docx: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      paragraph
        .replaceAll(/<w:br[^>]*>/g, '\n')
        .replaceAll(/<w:tab\/>/g, '\t')
        .replaceAll(/<[^>]*>/g, ''),
    )
    .filter(Boolean);
}

/** A curator of the school who takes files as bytes. */
export async function reader(app: TestApp, school: TestSchool) {
  const personId = await school.staff('Файлова');
  await school.grant(personId, 'curator');
  const { schoolId: orgId, connectionId } = school;
  const token = await app.nest
    .get(Tokens)
    .sign({ kind: 'person', personId, orgId, connectionId }, 600);
  const bytes = async (path: string, body: object) => {
    const answer = await fetch(app.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return {
    bytes,
    words: async (ask: Partial<DocumentAsk>) => {
      const { bytes: docx } = await bytes('/api/v1/documents/draft.docx', ask);
      return wordsOf(docx).join('\n');
    },
  };
}
