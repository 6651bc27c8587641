import { BLANK, type Facts } from './paper.ts';
import { codeOf } from './tag-words.ts';

const BODY = 'word/document.xml';
const mark = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const OPEN = mark('{#sheets}');
/** Above each sheet of a paper that has no number of the journal yet. */
const DRAFT = `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>ПРОЕКТ</w:t></w:r></w:p>`;

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

/** Ends a sheet: the next one has a section of its own, its pages counted anew. */
function nextSheet(section: string): string {
  const anew = section
    .replace(/<w:pgNumType[^>]*\/>/, '')
    .replace(
      /(<w:cols\b|<w:titlePg\b|<w:textDirection\b|<w:docGrid\b|<\/w:sectPr>)/,
      '<w:pgNumType w:start="1"/>$1',
    );
  const last = section === '' ? '<w:r><w:br w:type="page"/></w:r>' : `<w:pPr>${anew}</w:pPr>`;
  return `${mark('{#next}')}<w:p>${last}</w:p>${mark('{/next}')}`;
}

/** The body of a template, repeated for each sheet, each beginning a page. */
function forEachSheet(xml: string, above: string): string {
  const from = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  const section = xml.lastIndexOf('<w:sectPr');
  const until = section > from ? section : xml.lastIndexOf('</w:body>');
  const last = xml.slice(until, xml.indexOf('</w:sectPr>', until) + '</w:sectPr>'.length);
  const next = nextSheet(section > from ? last : '');
  return `${xml.slice(0, from)}${OPEN}${above}${xml.slice(from, until)}${next}${mark('{/sheets}')}${xml.slice(until)}`;
}

/** A template of one sheet, filled for all of them. */
export async function filledDocx(
  template: Buffer,
  { common, sheets, draft }: { common: Facts; sheets: readonly Facts[]; draft?: boolean },
): Promise<Buffer> {
  const { default: Docxtemplater } = await import('docxtemplater');
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip(template);
  zip.file(BODY, forEachSheet(zip.file(BODY)?.asText() ?? '', draft ? DRAFT : ''));
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
