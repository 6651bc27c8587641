import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { Facts } from '../paper/paper.ts';

/** What sheets say that were registered before their template had a word for it. */
const older: Partial<Record<DocumentKind, (sheet: Facts) => Facts>> = {
  CERTIFICATE: ({ side }) => ({
    tookPart: 'участвовал(а)',
    inRole: side === 'наставник' ? 'наставника' : 'наставляемого',
  }),
};

/** A registered sheet with all words that its template has now. */
export const wholeSheet = (kind: DocumentKind, sheet: Facts): Facts => ({
  ...older[kind]?.(sheet),
  ...sheet,
});
