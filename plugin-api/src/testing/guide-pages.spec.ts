import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineScopes } from '@nastavnik/contracts/access';
import { type ProblemCode, problems } from '@nastavnik/contracts/problems';
import { SyncEntity, GuardCode, RunState } from '@nastavnik/contracts/sync-run';
import { webhookEventTypes } from '@nastavnik/contracts/webhook-events';
import { expect, it } from 'vitest';
import { issueWords } from '../modules/sync/issue-words.ts';

const contracts = fileURLToPath(new URL('../../../contracts/', import.meta.url));
const pages = ['README.md', ...readdirSync(join(contracts, 'docs')).map((name) => `docs/${name}`)];
const read = (page: string) => readFileSync(join(contracts, page), 'utf8');

/** First cells of the tables of a page, without the marks of code; several may share a row. */
const firstCells = (text: string) =>
  [...text.matchAll(/^\| *([^|]+?) *\|/gm)].flatMap(([, cell]) =>
    (cell ?? '').split(', ').map((word) => word.replaceAll('`', '')),
  );

/** What only people meet, in the section: its words say themselves what to do. */
const wordsOfPeople = [
  'act-scan',
  'admission',
  'approval',
  'assignment',
  'control-sheet',
  'calendar',
  'class',
  'closing',
  'completion',
  'consent',
  'consultation',
  'document',
  'external',
  'feedback',
  'grant',
  'group',
  'labour',
  'list',
  'matching',
  'meeting',
  'mentee',
  'mentor',
  'mentor-request',
  'note',
  'outcome',
  'pack',
  'pair',
  'submission',
  'substitute',
  'person-data',
  'pass',
  'person',
  'plan',
  'programme',
  'reflection',
  'register',
  'roadmap',
  'roadmap-pack',
  'roadmap-table',
  'pulse',
  'signal',
  'survey',
  'swot',
  'training',
  'table',
  'template',
];
const ofPeople = new RegExp(`^(?:${wordsOfPeople.join('|')})[.]`);

it('says of every refusal that a host may get what to do, with its status', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| `([\w.-]+)` *\| (\d{3}) +\| ./gm)];
  const said = Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]));
  const codes = Object.keys(problems) as ProblemCode[];
  const due = codes.filter((code) => !ofPeople.test(code) || code === 'grant.unsupported');
  expect(said).toEqual(Object.fromEntries(due.map((code) => [code, problems[code].status])));
});

it('says of every remark on a row what to do', () => {
  const part = /## Строки загрузки([^]*?)\n## /.exec(read('docs/errors.md'))?.[1] ?? '';
  const rows = [...part.matchAll(/^\| `([\w.-]+)` *\| ./gm)].map(([, code]) => code);
  expect(new Set(rows)).toEqual(new Set(Object.keys(issueWords)));
});

it.each([
  ['README.md', machineScopes],
  ['docs/records.md', SyncEntity.options],
  ['docs/feeds.md', GuardCode.options],
  ['docs/feeds.md', RunState.options],
  ['docs/webhooks.md', webhookEventTypes],
] as const)('%s lists all of them', (page, words) => {
  expect(firstCells(read(page))).toEqual(expect.arrayContaining([...words]));
});

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) => slug(title ?? ''));

it.each(pages)('%s leads to what is there', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s#]*)(?:#([^)\s]+))?\)/g)];
  const dead = links.filter(([, path, anchor]) => {
    const file = path ? join(contracts, dirname(page), path) : join(contracts, page);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});
