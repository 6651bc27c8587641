/** A cell with one kind of space and dash: line breaks and invisible signs say nothing. */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010-\u2015\u2212\u2043]|--+/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

const TIME =
  /\d|ежегодн|ежекварт|ежемес|каждый|раз в|далее|квартал|полугоди|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр/iu;

/**
 * Brackets that tell of the work and not of the time: «(далее ежегодно – наполнение)» keeps its
 * first half. None when no words can be set aside without losing what may be time.
 */
export function withoutNotes(cell: string): { text: string; note: string } | null {
  const notes: string[] = [];
  const text = cell.replace(/\(([^()]*)\)/gu, (_, inside: string) => {
    const [, time = '', note = inside] = /^(.*(?:ежегодно|далее))\s-\s(.+)$/iu.exec(inside) ?? [];
    if (TIME.test(note)) return `(${inside})`;
    notes.push(note.trim());
    return time ? `(${time})` : ' ';
  });
  return notes.length > 0 ? { text: text.trim(), note: notes.join('; ') } : null;
}
