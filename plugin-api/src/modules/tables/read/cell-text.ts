const LONGEST_CELL = 2_000;

/** A day as a school writes it; whatever else stands in a cell, as its text. */
export function textOf(cell: unknown): string {
  const text =
    cell instanceof Date
      ? cell.toISOString().slice(0, 10).split('-').toReversed().join('.')
      : typeof cell === 'string'
        ? cell
        : typeof cell === 'number' || typeof cell === 'boolean'
          ? String(cell)
          : '';
  return text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/^'(?=[=+\-@])/, '')
    .trim();
}
