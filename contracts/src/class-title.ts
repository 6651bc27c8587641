/** «8 «Б»» of a class that the journal calls «8Б», on screens and in papers; other titles stay as they are. */
export const classTitle = (title: string): string =>
  title.replace(/^(\d{1,2})\s*([А-ЯЁ])$/, '$1\u00a0«$2»');
