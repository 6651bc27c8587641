import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../cells.ts';
import type { WrittenTable } from './table-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const packedFile = (parts: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  );

const common = (main: string, type: string) => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="${main}"/></Relationships>`,
});

export const paragraph = (text: string): string =>
  `<w:p>${text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')}</w:p>`;

/** A cell with those that are merged with it from the right. */
function wordCells(row: readonly Cell[], isTop: (at: number) => boolean): string {
  return row
    .map(({ text, merged }, at) => {
      if (merged === 'left') return '';
      let span = 1;
      while (row[at + span]?.merged === 'left') span++;
      const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      const down = merged === 'up' ? '<w:vMerge/>' : isTop(at) ? '<w:vMerge w:val="restart"/>' : '';
      return `<w:tc><w:tcPr>${wide}${down}</w:tcPr>${paragraph(text)}</w:tc>`;
    })
    .join('');
}

export const wordTable = (rows: readonly (readonly Cell[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows
    .map((row, line) => {
      const isTop = (at: number) => rows[line + 1]?.[at]?.merged === 'up';
      return `<w:tr>${wordCells(row, isTop)}</w:tr>`;
    })
    .join('')}</w:tbl>`;

/** A Word document of this body. */
export const wordFile = (body: string, more: Record<string, string> = {}): Buffer =>
  packedFile({
    ...common('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  });

/** The table as a Word document; each page is a table of its own, as a converter leaves it. */
export const docxOf = ({ above, pages }: WrittenTable): Buffer =>
  wordFile(`${above.map(paragraph).join('')}${pages.map(wordTable).join('<w:p/>')}<w:p/>`);

const letterOf = (at: number) => String.fromCharCode(65 + at);

function sheetOf(rows: readonly (readonly Cell[])[]): string {
  const merges: string[] = [];
  const lines = rows.map((row, line) => {
    row.forEach(({ merged }, at) => {
      if (merged) return;
      let [right, down] = [at, line];
      while (row[right + 1]?.merged === 'left') right++;
      while (rows[down + 1]?.[at]?.merged === 'up') down++;
      if (right > at || down > line)
        merges.push(`<mergeCell ref="${letterOf(at)}${line + 1}:${letterOf(right)}${down + 1}"/>`);
    });
    const cells = row.map(({ text }, at) =>
      text === ''
        ? ''
        : `<c r="${letterOf(at)}${line + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    );
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '';
  return `${XML}<worksheet xmlns="${SHEET}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

/** A workbook of these sheets. */
export function workbookOf(sheets: Record<string, readonly (readonly Cell[])[]>): Buffer {
  const named = Object.entries(sheets);
  const main = common('xl/workbook.xml', 'spreadsheetml.sheet');
  const types = named
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('');
  return packedFile({
    ...main,
    '[Content_Types].xml': main['[Content_Types].xml'].replace('</Types>', `${types}</Types>`),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets>${named
      .map(
        ([name], at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${named
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      named.map(([, rows], at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)]),
    ),
  });
}

/** The table as a workbook of one sheet, with the words above it in its first rows. */
export const xlsxOf = ({ above, pages }: WrittenTable): Buffer =>
  workbookOf({ 'Дорожная карта': [...above.map((text) => [{ text }]), ...pages.flat()] });
