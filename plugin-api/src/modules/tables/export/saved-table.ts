/** A workbook, and how many people are in it. */
export interface SavedTable {
  content: Buffer;
  people: number;
}
