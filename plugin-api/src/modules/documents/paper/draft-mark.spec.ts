import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxOf, builtInDocx } from '../print.ts';
import { filledDocx } from './filled-docx.ts';

const sheets = [{ person: 'Первый' }, { person: 'Вторая' }];
const partsOf = (bytes: Buffer) => {
  const parts = unzipSync(bytes);
  return (path: string) => strFromU8(parts[path] ?? new Uint8Array());
};
const headersOf = (body: string) =>
  [...body.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([section]) =>
    [...section.matchAll(/<w:headerReference\b[^>]*w:type="(\w+)"/g)]
      .map(([, kind]) => kind)

      .toSorted((one, other) => String(one).localeCompare(String(other))),
  );

it('marks the first page and all others of each sheet of a draft', async () => {
  const part = partsOf(await docxOf('certificate', { common: {}, sheets, draft: true }));
  expect(headersOf(part('word/document.xml'))).toEqual([
    ['default', 'first'],
    ['default', 'first'],
  ]);
  expect(part('word/headerOfDraft.xml')).toContain('ПРОЕКТ');
  expect(part('word/header1.xml')).toContain('ПРОЕКТ');
  expect(part('[Content_Types].xml')).toContain('headerOfDraft.xml');
  expect(part('word/_rels/document.xml.rels')).toContain('headerOfDraft.xml');
  expect(part('word/document.xml')).not.toContain('ПРОЕКТ');
});

it('marks a template of a school that has no headers, and no paper that has its number', async () => {
  const bare = partsOf(await builtInDocx('certificate'));
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip(await builtInDocx('certificate'));
  const plain = bare('word/document.xml').replace(/<w:headerReference[^>]*\/>|<w:titlePg\/>/g, '');
  zip.file('word/document.xml', plain);
  const own = zip.generate({ type: 'nodebuffer' });
  const draft = partsOf(await filledDocx(own, { common: {}, sheets, draft: true }));
  expect(headersOf(draft('word/document.xml'))).toEqual([['default'], ['default']]);
  const final = partsOf(await filledDocx(own, { common: {}, sheets }));
  expect(final('word/headerOfDraft.xml')).toBe('');
  expect(final('word/header1.xml')).not.toContain('ПРОЕКТ');
});

it('counts the pages of every sheet from one', async () => {
  const body = partsOf(await docxOf('certificate', { common: {}, sheets }))('word/document.xml');
  expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
});
