import type PizZip from 'pizzip';

const BODY = 'word/document.xml';
const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const SETTINGS = 'word/settings.xml';
const PART = 'headerOfDraft.xml';
const ID = 'rIdDraft';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Above each page of a paper that has no number of the journal yet. */
const DRAFT = `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>ПРОЕКТ</w:t></w:r></w:p>`;

/**
 * Marks every page: in each header that the document has, and in one of its own where a page has
 * none. Later sections take theirs from the first, as Word does.
 */
export function markDraft(zip: PizZip): void {
  const read = (path: string) => zip.file(path)?.asText() ?? '';
  for (const { name } of zip.file(/^word\/header[^/]*\.xml$/))
    zip.file(name, read(name).replace(/(<w:hdr\b[^>]*>)/, `$1${DRAFT}`));
  const body = read(BODY);
  const [, attributes = '', inside = ''] =
    /<w:sectPr\b([^>]*?)(?:\/>|>([\s\S]*?)<\/w:sectPr>)/.exec(body) ?? [];
  const missing = kindsOf(body, read(SETTINGS)).filter(
    (kind) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${kind}"`).test(inside),
  );
  if (missing.length === 0) return;
  const references = missing.map(
    (kind) => `<w:headerReference xmlns:r="${R}" w:type="${kind}" r:id="${ID}"/>`,
  );
  zip.file(
    BODY,
    body.replace(
      /<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/,
      `<w:sectPr${attributes}>${references.join('')}${inside.replaceAll('$', '$$$$')}</w:sectPr>`,
    ),
  );
  zip.file(`word/${PART}`, `<w:hdr xmlns:w="${W}">${DRAFT}</w:hdr>`);
  zip.file(
    RELS,
    read(RELS).replace(
      '</Relationships>',
      `<Relationship Id="${ID}" Type="${R}/header" Target="${PART}"/></Relationships>`,
    ),
  );
  zip.file(
    TYPES,
    read(TYPES).replace(
      '</Types>',
      `<Override PartName="/word/${PART}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ),
  );
}

/** The kinds of headers that pages of the document may have. */
const kindsOf = (body: string, settings: string): string[] => [
  'default',
  ...(/<w:titlePg\b/.test(body) ? ['first'] : []),
  ...(/<w:evenAndOddHeaders\b(?![^>]*"(?:false|0|off)")/.test(settings) ? ['even'] : []),
];
