import { documentTemplateRoutes as routes } from '@nastavnik/contracts/document-templates';
import type { TemplateBan, templateProblems } from '@nastavnik/contracts/template-problems';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { rawZip } from '../../sync/upload/hostile-zip.ts';
import {
  BODY,
  docx,
  paragraph,
  replaced,
  type Texts,
  textsOf,
  TYPES,
  withBody,
  withWay,
  zipped,
} from './template-fixture.ts';

type Code = keyof typeof templateProblems;
type Reason = Code | TemplateBan | 'taken';

let app: TestApp;
let school: TestSchool;
let good: Texts;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  good = await textsOf('agreement');
});
afterAll(() => app.close());

const MAIN = 'wordprocessingml.document.main+xml';
const SETTINGS = 'word/settings.xml';
const body = (xml: string) => () => zipped(withBody(good, xml));
const plus =
  (path: string, content: string | Uint8Array = 'x') =>
  () =>
    zipped({ ...good, [path]: content });
const way = (type: string, target: string, mode?: string) => () =>
  zipped(withWay(good, type, target, mode));
const changed = (path: string, what: string | RegExp, by: string) => () =>
  zipped(replaced(good, path, what, by));
const run = (xml: string) => `<w:p><w:r>${xml}</w:r></w:p>`;
const [begin, end] = ['begin', 'end'].map((type) => `<w:fldChar w:fldCharType="${type}"/>`);
const field = (...pieces: string[]) =>
  run(`${begin}${pieces.map((each) => `<w:instrText>${each}</w:instrText>`).join('')}${end}`);
const entries = (texts: Texts) => Object.entries(texts).map(([name, data]) => ({ name, data }));
const doctype = (text: string) => `?><!DOCTYPE x [${text}]>`;

const cases: [string, Reason, () => Uint8Array][] = [
  ['nothing', 'template.not-docx', () => new Uint8Array()],
  ['a text', 'template.not-docx', () => Buffer.from('Приказ')],
  ['an old .doc', 'template.not-docx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['half a document', 'template.not-docx', () => zipped(good).slice(0, 3_000)],
  ['a zip of nothing', 'template.not-docx', () => rawZip([])],
  [
    'a workbook',
    'template.not-docx',
    () => zipped({ [TYPES]: '<Types/>', 'xl/workbook.xml': 'x' }),
  ],
  ['a password', 'template.not-docx', () => rawZip([{ name: TYPES, flags: 1 }])],
  ['too large', 'template.too-large', () => Buffer.alloc(2 * 1024 * 1024 + 10)],
  [
    'too much when unpacked',
    'template.too-large',
    () => rawZip([...entries(good), { name: 'word/media/a.png', size: 300 * 2 ** 20 }]),
  ],
  [
    'too many parts',
    'template.too-large',
    () =>
      rawZip([
        ...entries(good),
        ...Array.from({ length: 200 }, (_, n) => ({ name: `word/header${n + 9}.xml`, data: '' })),
      ]),
  ],
  ['a bomb', 'template.hostile', plus('word/media/a.png', new Uint8Array(19 * 2 ** 20))],
  [
    'a part that says it is small',
    'template.hostile',
    () =>
      rawZip([...entries(good), { name: 'word/media/a.png', data: 'x'.repeat(9_000), size: 9 }]),
  ],
  [
    'a way up',
    'template.hostile',
    () => rawZip([...entries(good), { name: '../a.xml', data: '' }]),
  ],
  ['two bodies', 'template.hostile', () => rawZip([...entries(good), { name: BODY, data: 'x' }])],
  [
    'two bodies by case',
    'template.hostile',
    () => rawZip([...entries(good), { name: 'Word/Document.xml', data: 'x' }]),
  ],
  [
    'a file of the server by an entity',
    'template.hostile',
    changed(BODY, '?>', doctype('<!ENTITY f SYSTEM "file:///etc/passwd">')),
  ],
  [
    'a document type in a footnote',
    'template.hostile',
    changed('word/footnotes.xml', '?>', doctype('')),
  ],
  ['an entity nobody knows', 'template.hostile', body(paragraph('&f;'))],
  ['a broken body', 'template.hostile', body('<w:p>')],
  ['a comment that hides a page', 'template.hostile', body('<!-- <w:sectPr> -->')],
  ['a text that hides a page', 'template.hostile', body('<![CDATA[<w:sectPr>]]>')],
  ['an instruction', 'template.hostile', body('<?xml-stylesheet href="x"?>')],
  [
    'a body in UTF-16',
    'template.hostile',
    plus(BODY, new Uint8Array(Buffer.from(`\uFEFF<w:document/>`, 'utf16le'))),
  ],
  ['another name for Word', 'template.hostile', changed(BODY, /w:/g, 'v1:')],
  [
    'nothing after the last page',
    'template.hostile',
    changed(BODY, '</w:body>', '<w:p/></w:body>'),
  ],
  ['a way to nowhere', 'template.hostile', way('image', 'media/none.png')],
  ['another main part', 'template.hostile', changed('_rels/.rels', 'word/document', 'word/styles')],
  [
    'a template of Word',
    'template.not-docx',
    changed(TYPES, MAIN, 'wordprocessingml.template.main+xml'),
  ],
  [
    'macros by their kind',
    'macros',
    changed(TYPES, MAIN, 'ms-word.document.macroEnabled.main+xml'),
  ],
  ['macros', 'macros', plus('word/vbaProject.bin')],
  ['a way to macros', 'macros', way('vbaProject', 'styles.xml')],
  ['an embedded workbook', 'embedded', plus('word/embeddings/oleObject1.bin')],
  ['an object', 'embedded', body(run('<w:object/>'))],
  ['a way to an object', 'embedded', way('oleObject', 'styles.xml')],
  ['ActiveX', 'activeX', plus('word/activeX/activeX1.xml')],
  ['a control', 'activeX', body(run('<w:control/>'))],
  ['a file put in', 'insertion', body('<w:altChunk/>')],
  ['a web page put in', 'insertion', plus('word/afchunk.htm')],
  ['a way to a file put in', 'insertion', way('aFChunk', 'styles.xml')],
  ['a document of parts', 'subDocument', body('<w:p><w:subDoc/></w:p>')],
  ['a template elsewhere', 'attached', way('attachedTemplate', 'http://x.test/a.dotm', 'External')],
  [
    'a template named',
    'attached',
    changed(SETTINGS, '</w:settings>', '<w:attachedTemplate/></w:settings>'),
  ],
  ['a list elsewhere', 'merge', changed(SETTINGS, '</w:settings>', '<w:mailMerge/></w:settings>')],
  ['a picture from a site', 'external', way('image', 'http://x.test/a.png', 'External')],
  ['a picture from a share', 'external', way('image', '\\\\x\\a.png', 'External')],
  ['a link to a program', 'external', way('hyperlink', 'file:///c:/a.exe', 'External')],
  ['a link that runs', 'external', way('hyperlink', 'javascript:alert(1)', 'External')],
  ['a shape of a site', 'external', body(run('<w:pict><w:x src="http://x.test/a"/></w:pict>'))],
  ['a field that runs', 'field', body(field(' DDEAUTO c:\\\\cmd '))],
  ['a field in pieces', 'field', body(field('PA', 'GE', ' INCLUDETEXT a'))],
  [
    'a field in a field',
    'field',
    body(
      run(
        `${begin}<w:instrText>IF </w:instrText>${begin}<w:instrText>PAGE</w:instrText>${end}${end}`,
      ),
    ),
  ],
  ['a simple field', 'field', body('<w:p><w:fldSimple w:instr="INCLUDEPICTURE x"/></w:p>')],
  ['a field without its beginning', 'field', body(run('<w:instrText>DDE</w:instrText>'))],
  ['changes', 'changes', body('<w:p><w:ins w:id="1"/></w:p>')],
  ['comments', 'comments', plus('word/comments.xml', '<w:comments/>')],
  ['a bound control', 'bound', body('<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr></w:sdt>')],
  ['fonts', 'fonts', plus('word/fonts/font1.odttf')],
  ['a chart', 'chart', plus('word/charts/chart1.xml', '<c/>')],
  ['a vector', 'picture', plus('word/media/a.svg', '<svg/>')],
  ['a program called a picture', 'picture', plus('word/media/a.png', 'MZ')],
  ['something else', 'other', plus('word/glossary/document.xml', '<w/>')],
  ['an unknown way', 'other', way('frame', 'styles.xml')],
  ['a finished paper', 'template.no-tags', () => finished()],
  ['a list across a table', 'template.unfillable', () => acrossTable()],
  ['a plain link', 'taken', way('hyperlink', 'https://school.test/', 'External')],
  ['a link to a letter', 'taken', way('hyperlink', 'mailto:school@school.test', 'External')],
  ['page numbers', 'taken', body(field(' PA', 'GE \\* MERGEFORMAT '))],
  ['a picture', 'taken', plus('word/media/a.png', Buffer.from('89504e470d0a', 'hex'))],
];

/** Whoever it was made for stands in it, and the school alone is a field. */
const finished = () =>
  zipped(
    replaced(
      good,
      BODY,
      /<w:body>[\s\S]*(<w:sectPr)/,
      `<w:body>${paragraph('Соглашение с Ким Анной, {организация}')}$1`,
    ),
  );

const acrossTable = () =>
  zipped(
    withBody(
      good,
      `${paragraph('{#за_несовершеннолетнего}')}<w:tbl><w:tr><w:tc>${paragraph('{/}')}</w:tc></w:tr></w:tbl>`,
    ),
  );

it.each(cases)('%s: %s', async (_, reason, bytes) => {
  const send = (file: File) =>
    school.curator.send(routes.upload, { params: { kind: 'AGREEMENT' }, body: { file } });
  const before = (await send(docx(zipped(good)))).body;
  const { status, body } = await send(docx(bytes()));
  if (reason === 'taken') return expect({ status, code: body.code }).toEqual({ status: 201 });
  expect(status).toBeLessThan(500);
  const what = (body.details as { what?: string } | undefined)?.what;
  expect(body.code === 'template.banned' ? what : body.code).toBe(reason);
  expect(body.detail).toMatch(/[А-я]/);
  // what was in use before stays
  const { items } = (await school.curator.send(routes.list)).body;
  expect(items.map(({ id }) => id)).toEqual([before.id]);
});
