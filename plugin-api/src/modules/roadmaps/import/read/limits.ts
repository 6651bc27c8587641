/** More than the table of a roadmap has; `text` is all letters of a file together. */
export const LIMITS = {
  rows: 2_000,
  columns: 40,
  cell: 4_000,
  tables: 50,
  text: 2_000_000,
} as const;
