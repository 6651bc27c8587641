import { builtInDocx } from '../../modules/documents/print.ts';
import { list, type Sample, thing, version } from './sample.ts';

const DAY = '2026-09-20';
const template = Uint8Array.from(await builtInDocx('plan'));

/** Calls about papers. */
export const documentSamples: Record<string, Sample> = {
  'documents.letterhead': list(),
  'documents.setLetterhead': list(() => ({
    body: { fullName: 'Школа', place: 'Уфа', signerPosition: 'Директор', signerName: '' },
  })),
  'documents.pdf': thing(({ agreedPairId }) => ({
    body: { kind: 'PAIR_ORDER', of: [agreedPairId] },
  })),
  'documents.docx': thing(({ pupilId }) => ({
    body: { kind: 'CONSENT', of: [pupilId], consentKinds: ['PARTICIPATION'] },
  })),
  'documents.zip': thing(({ agreedPairId }) => ({
    body: { kind: 'AGREEMENT', of: [agreedPairId] },
  })),
  'documentJournal.list': list(),
  'documentJournal.register': thing(({ agreedPairId }) => ({
    body: { kind: 'PAIR_ORDER', of: [agreedPairId], date: DAY },
  })),
  'documentJournal.cancel': thing(({ documentId }) => ({
    params: { documentId },
    body: { reason: 'ошибка' },
    version,
  })),
  'documentJournal.correct': thing(({ documentId }) => ({
    params: { documentId },
    body: { number: documentId.slice(-12), date: DAY, reason: 'опечатка' },
    version,
  })),
  'documentJournal.pdf': thing(({ documentId }) => ({ body: { documentIds: [documentId] } })),
  'documentJournal.docx': thing(({ documentId }) => ({ body: { documentIds: [documentId] } })),
  'documentJournal.zip': thing(({ documentId }) => ({ body: { documentIds: [documentId] } })),
  'documentJournal.numberings': list(),
  'documentJournal.setNumbering': list(() => ({
    params: { kind: 'AGREEMENT' },
    body: { mask: '{n}', next: 900_000 },
  })),
  'documentTemplates.list': list(),
  'documentTemplates.show': list(() => ({ params: { kind: 'PROGRAMME' } })),
  'documentTemplates.upload': list(() => ({
    params: { kind: 'PLAN' },
    body: { file: new File([template], 'x.docx') },
  })),
  'documentTemplates.leave': list(() => ({ params: { kind: 'DIARY' }, version })),
  'documentTemplates.builtIn': list(() => ({ params: { kind: 'PLAN' } })),
  'documentTemplates.take': thing(({ templateId }) => ({ params: { templateId } })),
};
