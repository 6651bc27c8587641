import { list, type Sample, thing } from './sample.ts';

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
};
