import { markDraft } from './draft-mark.ts';
import { BLANK, type Facts } from './paper.ts';
import { codeOf } from './tag-words.ts';

const BODY = 'word/document.xml';
const mark = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const OPEN = mark('{#sheets}');
/**
 * Looks a tag up by its word among what was given, never by its inherited names: there is nothing
 * in a template that could run. A text that is not known is a line to be filled by hand.
 */
const lookUp = (word: string) => ({
  get(scope: unknown) {
    if (word === '.') return scope;
    const code = codeOf(word);
    return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, code)
      ? (scope as Facts)[code]
      : undefined;
  },
});

/** A section whose pages are counted anew. */
const countedAnew = (section: string): string =>
  section
    .replace(/<w:pgNumType[^>]*\/>/, '')
    .replace(
      /(<w:cols\b|<w:titlePg\b|<w:textDirection\b|<w:docGrid\b|<\/w:sectPr>)/,
      '<w:pgNumType w:start="1"/>$1',
    );

/** Ends a sheet: the next one has a section of its own. */
function nextSheet(section: string): string {
  const last = section === '' ? '<w:r><w:br w:type="page"/></w:r>' : `<w:pPr>${section}</w:pPr>`;
  return `${mark('{#next}')}<w:p>${last}</w:p>${mark('{/next}')}`;
}

/** The body of a template, repeated for each sheet, each beginning a page and a count of pages. */
function forEachSheet(xml: string): string {
  const from = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  const found = xml.lastIndexOf('<w:sectPr');
  const until = found > from ? found : xml.lastIndexOf('</w:body>');
  const after = found > from ? xml.indexOf('</w:sectPr>', until) + '</w:sectPr>'.length : until;
  const section = countedAnew(xml.slice(until, after));
  return `${xml.slice(0, from)}${OPEN}${xml.slice(from, until)}${nextSheet(section)}${mark('{/sheets}')}${section}${xml.slice(after)}`;
}

/** A template of one sheet, filled for all of them. */
export async function filledDocx(
  template: Buffer,
  { common, sheets, draft }: { common: Facts; sheets: readonly Facts[]; draft?: boolean },
): Promise<Buffer> {
  const { default: Docxtemplater } = await import('docxtemplater');
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip(template);
  if (draft) markDraft(zip);
  zip.file(BODY, forEachSheet(zip.file(BODY)?.asText() ?? ''));
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: lookUp,
    nullGetter: (part: { module?: string }) => (part.module ? [] : BLANK),
  });
  document.render({
    ...blanksIn(common),
    sheets: sheets.map((sheet, index) => ({
      ...blanksIn(sheet),
      next: index < sheets.length - 1,
    })),
  });
  return document.toBuffer({ compression: 'DEFLATE' });
}

/** Texts left out are lines; cells of a table stay empty, there is room to write in them. */
const blanksIn = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([code, value]) => [code, value === '' ? BLANK : value]),
  );
