import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { zipSync } from 'fflate';
import { Problem } from '../../../../platform/problem/problem.ts';
import { filledDocx } from '../../paper/filled-docx.ts';
import type { Facts } from '../../paper/paper.ts';
import { headerTags, tagsOf } from '../../paper/tags.ts';
import { isXml, partsOf, type Parts } from './template-package.ts';
import { checkParts } from './template-parts.ts';
import { faultsOf, lacking, type TaggedPart } from './template-tags.ts';
import { checkBody, paragraphsOf } from './template-words.ts';
import { readXml } from './template-xml.ts';

/** So many faults are told at once. */
const TOLD = 20;

/**
 * A template that may be filled: only parts of a plain document, nothing that runs, is fetched or
 * computed, and only tags that the kind knows. What is given back is packed anew from what was
 * looked at, so that nobody reads in it anything else.
 */
export async function checkedTemplate(
  kind: DocumentKind,
  bytes: Buffer,
  name: string,
): Promise<Buffer> {
  const parts = await partsOf(bytes, name);
  checkParts(parts);
  const tagged = wordsOf(parts);
  checkBody(parts);
  const faults = faultsOf(kind, tagged);
  if (faults.length > 0)
    throw new Problem(
      'template.tags',
      { count: faults.length },
      faults.slice(0, TOLD).map((message, at) => ({
        pointer: `/body/file/${at}`,
        code: 'template_tag',
        message,
      })),
    );
  const own = lacking(kind, tagged);
  if (own.length > 0) throw new Problem('template.no-tags', { tags: own });
  const packed = Buffer.from(zipSync(Object.fromEntries(parts)));
  await tryOut(kind, packed);
  return packed;
}

/** What stands in the text parts; all XML parts are read, whatever they hold. */
function wordsOf(parts: Parts): TaggedPart[] {
  const tagged: TaggedPart[] = [];
  for (const path of parts.keys()) {
    if (!isXml(path)) continue;
    if (path.startsWith('word/') && path.endsWith('.xml'))
      tagged.push({ outside: path !== 'word/document.xml', paragraphs: paragraphsOf(parts, path) });
    else if (path.startsWith('docProps/'))
      tagged.push({ outside: true, paragraphs: textsOf(parts, path) });
    else readXml(parts, path, {});
  }
  return tagged;
}

function textsOf(parts: Parts, path: string): string[] {
  const texts: string[] = [];
  readXml(parts, path, { text: (text) => texts.push(text) });
  return texts;
}

/** Fills it for two sheets of two rows: what cannot be filled, or is no document then, is refused. */
async function tryOut(kind: DocumentKind, template: Buffer): Promise<void> {
  const { texts, flags, lists } = tagsOf(kind);
  const all = (codes: readonly string[]): Facts =>
    Object.fromEntries(codes.map((code) => [code, 'а']));
  for (const holds of [true, false]) {
    const sheet: Facts = {
      ...all(texts),
      ...Object.fromEntries(flags.map((code) => [code, holds])),
      ...Object.fromEntries(
        Object.entries(lists).map(([code, row]) => [code, holds ? [all(row), all(row)] : []]),
      ),
    };
    await fill(template, { common: all(headerTags), sheets: [sheet, sheet] });
  }
}

async function fill(template: Buffer, paper: { common: Facts; sheets: Facts[] }): Promise<void> {
  try {
    const parts = await partsOf(await filledDocx(template, paper), '');
    for (const path of [...parts.keys()].filter(isXml)) readXml(parts, path, {});
  } catch {
    throw new Problem('template.unfillable');
  }
}
