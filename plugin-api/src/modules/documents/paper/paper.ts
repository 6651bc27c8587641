/**
 * One part of a paper. Texts name facts in braces: «от {дата}». A gap may take the room that the
 * page has left; in a DOCX it is as high as it says.
 */
export type Block = { when?: string; unless?: string } & (
  | { kind: 'head'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'title'; text: string }
  /** `sticky`: a heading, which never ends a page. */
  | {
      kind: 'p';
      text: string;
      align?: 'center' | 'left';
      size?: number;
      bold?: boolean;
      sticky?: boolean;
    }
  | { kind: 'note'; text: string }
  | { kind: 'list'; texts: string[] }
  | { kind: 'each'; of: string; text: string }
  | { kind: 'fields'; rows: [label: string, text: string][] }
  | { kind: 'table'; of: string; columns: Column[] }
  | { kind: 'sign'; rows: [who: string, name: string][] }
  | { kind: 'sides'; sides: { title: string; lines: string[] }[] }
  | { kind: 'stamp'; lines: string[] }
  | { kind: 'gap'; mm: number; fill?: boolean }
  | { kind: 'break' }
);

/** A column of a table; `width` is its share of the line. */
export interface Column {
  title: string;
  width: number;
  text: string;
}

/** A paper as it lies in `packs/documents`: the one source of its PDF and of its DOCX. */
export interface PaperTemplate {
  title: string;
  landscape?: boolean;
  /** A frame along the edges of the page. */
  frame?: boolean;
  /** Points; 13 unless said. */
  size?: number;
  /** Points of the text in tables; 11 unless said. */
  tableSize?: number;
  blocks: Block[];
}

/** Stands where a line is left to be filled by hand. */
export const BLANK = '____________';

/** What a paper says: facts under their codes, lists of rows, and conditions. */
export interface Facts {
  [code: string]: string | boolean | Facts[];
}
