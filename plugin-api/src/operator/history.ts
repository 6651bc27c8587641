import type { HistoryWrong as Wrong } from '@nastavnik/contracts/history';
import { appendFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Toolbox } from './toolbox.ts';

/** One line of the file that the operator keeps away from the database. */
const KeptMark = z.strictObject({
  org: z.uuid(),
  seq: z.int().min(0),
  hash: z.hex().length(64),
  at: z.iso.datetime(),
});

const words: Record<Wrong['kind'], string> = {
  changed: 'was changed in its place',
  deleted: 'was deleted',
  inserted: 'was put in past the product',
  reordered: 'has changed places with another',
  erased: 'lost a value without an act of erasure',
  cut: 'is missing together with all after it',
  rewritten: 'does not fit what was kept: it, or one before it, was rewritten',
};

/** Adds the heads of all chains to the file. */
export async function keepMarks({ history, say }: Toolbox, path: string): Promise<void> {
  const at = new Date().toISOString();
  const marks = await history.marks();
  const lines = marks.map(({ orgId: org, seq, hash }) =>
    JSON.stringify({ org, seq, hash: hash.toString('hex'), at }),
  );
  if (lines.length > 0) appendFileSync(path, `${lines.join('\n')}\n`);
  say(`${lines.length} marks added to ${path}. Keep it where the database's people cannot write.`);
}

/** Checks all chains from the first row, against the file when there is one; throws when one is wrong. */
export async function verifyHistory(tools: Toolbox, path?: string): Promise<void> {
  const { history, orgs, say } = tools;
  const kept = path === undefined ? [] : readMarks(path);
  const ids = new Set(kept.map(({ org }) => org));
  for (const { orgId } of await history.marks()) ids.add(orgId);
  let bad = 0;
  for (const id of ids) {
    const marks = kept
      .filter(({ org }) => org === id)
      .map(({ seq, hash }) => ({ seq, hash: Buffer.from(hash, 'hex') }));
    const name = (await orgs.find(id))?.name ?? id;
    const wrong = await history.check(id, marks);
    if (wrong) bad++;
    const place =
      wrong && (wrong.until > wrong.seq ? `rows ${wrong.seq}–${wrong.until}` : `row ${wrong.seq}`);
    say(wrong ? `${name}: ${place}: ${words[wrong.kind]}.` : `${name}: in order.`);
  }
  if (ids.size === 0) say('No history is chained yet.');
  if (bad > 0) throw new Error(`History was tampered with in ${bad} of ${ids.size}.`);
}

function readMarks(path: string) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line === '' ? [] : [readMark(line, `${path}: line ${at + 1}`)]));
}

function readMark(line: string, place: string) {
  try {
    return KeptMark.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is not a mark that keep-marks wrote.`, { cause });
  }
}
