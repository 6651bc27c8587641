import type { TemplateBan } from '@nastavnik/contracts/template-problems';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { Parts } from './template-package.ts';
import { readXml } from './template-xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts that a plain document has. */
const KNOWN = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:app|core|custom)\.xml$/,
  /^docProps\/thumbnail\.(?:jpe?g|png)$/i,
  /^word\/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|people)\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^word\/theme\/theme\d+\.xml$/,
  /^word\/media\/[\w .-]+\.(?:png|jpe?g|gif)$/i,
  /^word\/_rels\/(?:document|settings|fontTable|numbering|footnotes|endnotes|(?:header|footer)\d*)\.xml\.rels$/,
  /^customXml\/item(?:Props)?\d+\.xml$/,
  /^customXml\/_rels\/item\d+\.xml\.rels$/,
];

/** What others are called when somebody is told of them. */
const BANNED: [RegExp, TemplateBan][] = [
  [/vba/i, 'macros'],
  [/^word\/embeddings\//i, 'embedded'],
  [/activeX/i, 'activeX'],
  [/^word\/comments/i, 'comments'],
  [/^word\/fonts\//i, 'fonts'],
  [/^word\/(?:charts|diagrams|drawings)\//i, 'chart'],
  [/^word\/media\//i, 'picture'],
  [/afchunk|\.(?:html?|mht|rtf|docx?)$/i, 'insertion'],
];

/** Ways from part to part, by the last word of their type. */
const RELATIONS = new Set(
  `officeDocument core-properties extended-properties custom-properties thumbnail styles
  stylesWithEffects settings webSettings fontTable numbering footnotes endnotes header footer theme
  image hyperlink customXml customXmlProps people`.split(/\s+/),
);
const BANNED_RELATIONS: Record<string, TemplateBan> = {
  vbaProject: 'macros',
  wordVbaData: 'macros',
  oleObject: 'embedded',
  package: 'embedded',
  control: 'activeX',
  activeXControlBinary: 'activeX',
  aFChunk: 'insertion',
  subDocument: 'subDocument',
  attachedTemplate: 'attached',
  mailMergeSource: 'merge',
  mailMergeHeaderSource: 'merge',
  comments: 'comments',
  font: 'fonts',
  chart: 'chart',
  diagramData: 'chart',
};

const SIGNATURES: [RegExp, string[]][] = [
  [/\.png$/i, ['89504e47']],
  [/\.jpe?g$/i, ['ffd8ff']],
  [/\.gif$/i, ['47494638']],
];

const ban = (what: TemplateBan, part: string) => new Problem('template.banned', { what, part });

/** Only parts that a plain document has, of the kinds that they have there, each tied to the others. */
export function checkParts(parts: Parts): void {
  for (const path of parts.keys())
    if (!KNOWN.some((known) => known.test(path)))
      throw ban(BANNED.find(([sign]) => sign.test(path))?.[1] ?? 'other', path);
  for (const [path, content] of parts) {
    const begins = SIGNATURES.find(([name]) => name.test(path))?.[1];
    const hex = content.subarray(0, 4).toString('hex');
    if (begins && !begins.some((sign) => hex.startsWith(sign))) throw ban('picture', path);
  }
  checkTypes(parts);
  for (const path of parts.keys()) if (path.endsWith('.rels')) checkRelations(path, parts);
}

/** The kinds of content: one document without macros, and nothing that runs. */
function checkTypes(parts: Parts): void {
  const mains: string[] = [];
  readXml(parts, '[Content_Types].xml', {
    open({ local, attributes }) {
      const type = attributes['ContentType'] ?? '';
      if (/macroEnabled|vba/i.test(type)) throw ban('macros', type);
      if (/activeX/i.test(type)) throw ban('activeX', type);
      if (local === 'Default' && type === MAIN) throw new Problem('template.hostile');
      if (type.includes('.main+xml'))
        mains.push(type === MAIN ? (attributes['PartName'] ?? '') : type);
    },
  });
  if (mains.length !== 1 || mains[0] !== '/word/document.xml')
    throw new Problem('template.not-docx');
}

function checkRelations(path: string, parts: Parts): void {
  readXml(parts, path, {
    open({ local, attributes }) {
      if (local !== 'Relationship') return;
      const { Type = '', Target = '', TargetMode = 'Internal' } = attributes;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      const known = Type.startsWith('http://schemas.') && RELATIONS.has(kind);
      if (!known) throw ban(BANNED_RELATIONS[kind] ?? 'other', kind);
      if (kind === 'hyperlink' ? !isPlainLink(Target) : TargetMode !== 'Internal')
        throw ban('external', Target.slice(0, 80));
      if (kind === 'hyperlink') return;
      const target = targetOf(path, Target);
      if (!parts.has(target)) throw new Problem('template.hostile');
      if (kind === 'officeDocument' && target !== 'word/document.xml')
        throw new Problem('template.hostile');
    },
  });
}

/** A page, a letter or a place of the document itself. */
const isPlainLink = (target: string) =>
  /^(?:https?:\/\/[\w.а-яё-]|mailto:[^\s?]+$|#)/i.test(target);

/** Where a way leads: from the root, or from the folder of the part that it goes from. */
function targetOf(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = rels.slice(0, rels.indexOf('_rels/'));
  const way: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') way.pop();
    else if (step !== '.') way.push(step);
  }
  return way.join('/');
}
