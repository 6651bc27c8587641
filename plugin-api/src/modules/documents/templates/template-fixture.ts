import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { builtInDocx } from '../print.ts';

export type Texts = Record<string, string | Uint8Array>;

export const BODY = 'word/document.xml';
export const RELS = 'word/_rels/document.xml.rels';
export const TYPES = '[Content_Types].xml';

/** A file to send. */
export const docx = (bytes: Uint8Array, name = 'шаблон.docx') =>
  new File([Uint8Array.from(bytes)], name);

/** A built-in template taken apart. */
export async function textsOf(name: string): Promise<Texts> {
  const parts = unzipSync(await builtInDocx(name));
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]),
  );
}

export const zipped = (texts: Texts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The texts with this put before the look of the last page. */
export const withBody = (texts: Texts, xml: string): Texts =>
  replaced(texts, BODY, /(<w:sectPr(?![\s\S]*<w:sectPr))/, `${xml}$1`);

/** The texts with a way to something that is said to be of such a type. */
export const withWay = (texts: Texts, type: string, target: string, mode = ''): Texts =>
  replaced(
    texts,
    RELS,
    '</Relationships>',
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/></Relationships>`,
  );

export function replaced(texts: Texts, path: string, what: string | RegExp, by: string): Texts {
  const text = texts[path];
  if (typeof text !== 'string') throw new Error(`no ${path}`);
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`nothing to replace in ${path}`);
  return { ...texts, [path]: changed };
}
