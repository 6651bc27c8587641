import type { LooseInput } from '@nastavnik/contracts/route';
import { docxOf } from '../../modules/roadmaps/import/testing/table-files.ts';
import { writtenTable } from '../../modules/roadmaps/import/testing/table-text.ts';
import { levelOfActor } from './roadmap-samples.ts';
import { list, type Sample, thing, version } from './sample.ts';

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const file = () =>
  new File(
    [new Uint8Array(docxOf(writtenTable('№ | Мероприятие | Срок\n1 | Совещание | май 2026 г.')))],
    'карта.docx',
  );

/** The file that the org at whose level the actor works has read. */
const own = (input: LooseInput): Sample =>
  thing(({ roadmapImports }, actor) => {
    const importId =
      typeof roadmapImports === 'string' ? UNKNOWN : roadmapImports[levelOfActor(actor)];
    return { ...input, params: { importId } };
  });

/** Calls about tables of which roadmaps are made; each level has its own. */
export const roadmapImportSamples: Record<string, Sample> = {
  'roadmapImports.read': list(() => ({ body: { file: file() } })),
  'roadmapImports.show': own({}),
  'roadmapImports.map': own({ body: { table: 0, headerLine: 1, fields: null }, version }),
  'roadmapImports.answer': own({
    body: { answers: [{ key: 'due:2', answer: 'май 2026 г.' }] },
    version,
  }),
  'roadmapImports.make': own({
    body: { title: 'Карта', period: { from: 2026, to: 2027 } },
    version,
  }),
};
