import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  VerticalAlignSection,
} from 'docx';
import { FRAMED_LINE, grid, LINE, lined, listing, LONG_LINE } from './docx-tables.ts';
import { BLANK, type Block, type PaperTemplate } from './paper.ts';

type Part = Paragraph | Table;
type Look = ConstructorParameters<typeof Paragraph>[0] & object;

const MM = 56.7;
const FONT = 'Times New Roman';

const PORTRAIT = { left: 1_701, right: 567, top: 1_134, bottom: 1_134 };
const LANDSCAPE = { left: 1_134, right: 567, top: 1_134, bottom: 851 };
const FRAMED = { left: 1_701, right: 1_701, top: 1_247, bottom: 1_247 };

const p = (text: string, look: Look = {}, run: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({
    ...look,
    children: text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...run, ...(index > 0 && { break: 1 }) })),
  });
const indented: Look = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: Math.round(12.5 * MM) },
};
const center: Look = { alignment: AlignmentType.CENTER };
/** Between the lines of a framed sheet, all of which must fit. */
const CLOSE = { before: 40, after: 40 };
/** As high as said and no higher: an empty line of the usual height would double it. */
const gap = (mm: number) =>
  new Paragraph({ spacing: { line: Math.round(mm * MM), lineRule: LineRuleType.EXACT } });

/** The paper as a DOCX in which the tags still stand: what is filled, and what a school may make its own. */
export async function docxTemplate(template: PaperTemplate): Promise<Buffer> {
  const { title, size = 13 } = template;
  const document = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: size * 2 } } } },
    sections: [
      {
        ...sectionOf(template),
        children: template.blocks.flatMap((block, index) =>
          parts(block, template, isSigned(template.blocks[index + 1])),
        ),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function sectionOf({ landscape, frame }: PaperTemplate): Omit<ISectionOptions, 'children'> {
  const edge = { style: BorderStyle.DOUBLE, size: 12, space: 12, color: '6B7A8F' };
  const numbers = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 22 })],
  });
  return {
    properties: {
      titlePage: true,
      ...(frame && { verticalAlign: VerticalAlignSection.CENTER }),
      page: {
        size: {
          width: 11_906,
          height: 16_838,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: frame ? FRAMED : landscape ? LANDSCAPE : PORTRAIT,
        ...(frame && {
          borders: {
            pageBorderTop: edge,
            pageBorderBottom: edge,
            pageBorderLeft: edge,
            pageBorderRight: edge,
          },
        }),
      },
    },
    headers: { default: new Header({ children: [numbers] }) },
  };
}

const isSigned = (next: Block | undefined) => next?.kind === 'sign' || next?.kind === 'sides';

/** The parts of a block; those that depend on something stand between its marks. */
function parts(block: Block, template: PaperTemplate, keepNext: boolean): Part[] {
  const made = partsOf(block, template, { keepNext });
  const [mark, word] = block.when === undefined ? ['^', block.unless] : ['#', block.when];
  return word === undefined ? made : [p(`{${mark}${word}}`), ...made, p(`{/${word}}`)];
}

function partsOf(block: Block, template: PaperTemplate, keep: Look): Part[] {
  const { landscape, frame, tableSize = 11 } = template;
  const line = frame ? FRAMED_LINE : landscape ? LONG_LINE : LINE;
  switch (block.kind) {
    case 'head':
      return head(block.text);
    case 'name':
      return [
        p(
          block.text,
          { ...center, keepNext: true, spacing: { before: 200, after: 200 } },
          { bold: true, size: 28 },
        ),
      ];
    case 'title':
      return [
        p(
          block.text,
          { indent: { right: 3_300 }, spacing: { before: 280, after: 200 } },
          { bold: true },
        ),
      ];
    case 'p':
      return [paragraph(block, frame ? { ...keep, spacing: CLOSE } : keep)];
    case 'note':
      return [p(block.text, {}, { size: 18 })];
    case 'list':
      return block.texts.map((text, index) => p(`${index + 1}. ${text}`, { ...indented, ...keep }));
    case 'each':
      return [p(`{#${block.of}}`), p(block.text, { ...indented, ...keep }), p(`{/${block.of}}`)];
    case 'fields':
      return block.rows.map(([label, text]) => field(label, text));
    case 'table':
      return [listing(block, { landscape, size: tableSize })];
    case 'sign':
      return block.rows.flatMap(([who, name]) => [gap(8), lined(who, name, line)]);
    case 'sides':
      return [gap(8), grid(block.sides)];
    case 'stamp':
      return block.lines.map((text) => p(text, { indent: { left: landscape ? 10_600 : 5_100 } }));
    case 'gap':
      return [gap(block.mm)];
    default:
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A label and what stands after it; what is to be written by hand has a line to the margin. */
const field = (label: string, text: string) =>
  new Paragraph({
    spacing: { before: 80, after: 80 },
    tabStops: [{ type: 'right', position: LINE, leader: 'underscore' }],
    children: [
      new TextRun({ text: `${label} `, bold: true }),
      new TextRun({ text: text === BLANK ? '\t' : text }),
    ],
  });

function paragraph({ text, align, size, bold }: Block & { kind: 'p' }, keep: Look): Paragraph {
  const look =
    align === 'center'
      ? { ...center, spacing: { before: 120, after: 120 } }
      : align === 'left'
        ? {}
        : indented;
  return p(text, { ...look, ...keep }, { bold, ...(size !== undefined && { size: size * 2 }) });
}

const head = (text: string): Part[] => [
  p('{организация}', center),
  p(text, { ...center, spacing: { before: 280, after: 200 } }, { bold: true }),
  new Paragraph({
    spacing: { after: 280 },
    tabStops: [
      { type: 'center', position: 4_800 },
      { type: 'right', position: 9_600 },
    ],
    children: [
      new TextRun({ text: '{дата}' }),
      new TextRun({ text: '\t{место}' }),
      new TextRun({ text: '\t№ {номер}' }),
    ],
  }),
];
