import type { TemplateBan } from '@nastavnik/contracts/template-problems';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { Parts } from './template-package.ts';
import { readXml, type Tag } from './template-xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/';

const BANNED: Record<string, TemplateBan> = {
  altChunk: 'insertion',
  subDoc: 'subDocument',
  object: 'embedded',
  OLEObject: 'embedded',
  control: 'activeX',
  attachedTemplate: 'attached',
  mailMerge: 'merge',
  ffData: 'field',
  dataBinding: 'bound',
  commentRangeStart: 'comments',
  commentReference: 'comments',
  ins: 'changes',
  del: 'changes',
  moveFrom: 'changes',
  moveTo: 'changes',
  cellIns: 'changes',
  cellDel: 'changes',
  contentPart: 'other',
  frameset: 'other',
  saveThroughXslt: 'other',
};
const PAGES = /^\s*(?:PAGE|NUMPAGES)(?:\s+\\\*\s*\w+)*\s*$/i;
/** Shapes of old may name a file outside. */
const OUTSIDE = ['src', 'href', 'althref'];

const ban = (what: TemplateBan, part: string) => new Problem('template.banned', { what, part });

/** The paragraphs of a part as they are read; refuses what a template may not hold. */
export function paragraphsOf(parts: Parts, path: string): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  const fields = new Fields();
  let takes: 'text' | 'field' | undefined;
  readXml(parts, path, {
    open(tag) {
      check(tag);
      if (tag.local === 'p') open.push('');
      if (tag.local === 'fldSimple') fields.whole(tag.attributes['instr'] ?? '');
      if (tag.local === 'fldChar') fields.mark(tag.attributes['fldCharType'] ?? '');
      takes = tag.local === 't' ? 'text' : tag.local === 'instrText' ? 'field' : undefined;
    },
    text(text) {
      if (takes === 'field') fields.add(text);
      else if (takes === 'text') open.push((open.pop() ?? '') + text);
    },
    close({ local }) {
      takes = undefined;
      if (local === 'p') paragraphs.push(open.pop() ?? '');
    },
  });
  fields.end();
  return [...paragraphs, ...open];
}

function check({ local, prefix, uri, attributes }: Tag): void {
  if (uri.startsWith(STRICT)) throw new Problem('template.not-docx');
  // whoever fills the template looks for this prefix
  if (uri === WORD && prefix !== 'w') throw new Problem('template.hostile');
  const what = Object.hasOwn(BANNED, local) ? BANNED[local] : undefined;
  if (what) throw ban(what, local);
  if (/(?:Pr|Grid)Change$/.test(local)) throw ban('changes', local);
  for (const name of OUTSIDE)
    if (attributes[name]) throw ban('external', attributes[name].slice(0, 80));
}

/** Fields of Word: only those of page numbers, however they are cut into pieces. */
class Fields {
  private readonly open: string[] = [];

  mark(type: string): void {
    if (type === 'begin') this.open.push('');
    else this.whole(this.open.at(-1) ?? '');
    if (type === 'separate') this.open[this.open.length - 1] = 'PAGE';
    if (type === 'end') this.open.pop();
  }

  add(text: string): void {
    if (this.open.length === 0) this.whole(text);
    else this.open.push((this.open.pop() ?? '') + text);
  }

  whole(instruction: string): void {
    if (!PAGES.test(instruction)) throw ban('field', instruction.trim().slice(0, 40) || 'поле');
  }

  end(): void {
    if (this.open.length > 0) throw new Problem('template.hostile');
  }
}

/** The body ends with the look of its last page, as Word writes it; fillers rely on it. */
export function checkBody(parts: Parts): void {
  let depth = 0;
  let last = '';
  let bodies = 0;
  readXml(parts, 'word/document.xml', {
    open({ local }) {
      if (depth === 1) {
        bodies += local === 'body' ? 1 : 0;
        if (local !== 'body' && local !== 'background') throw new Problem('template.hostile');
      }
      if (depth === 2) last = local;
      depth++;
    },
    close() {
      depth--;
    },
  });
  if (bodies !== 1 || last !== 'sectPr') throw new Problem('template.hostile');
}
