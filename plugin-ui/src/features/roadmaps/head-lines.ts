import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import type { OrgKind } from '@nastavnik/contracts/session';

type Body = Roadmap['bodies'][number];
type Section = Roadmap['sections'][number];

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A code that none of these has: «BODY_3». */
function freshCode(prefix: string, taken: Set<string>): string {
  for (let at = 1; ; at++) {
    const code = `${prefix}_${at}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** Bodies by line; one whose title is as before keeps its code, so that its items find it. */
export function bodiesFrom(text: string, before: readonly Body[], level: OrgKind): Body[] {
  const taken = new Set(before.map(({ code }) => code));
  return [...new Set(linesOf(text))].map(
    (title) =>
      before.find((body) => body.title === title) ?? {
        code: freshCode('BODY', taken),
        title,
        level,
      },
  );
}

/** «2. Базы» by line; a section with the title, or else the number, of before keeps its code. */
export function sectionsFrom(text: string, before: readonly Section[]): Section[] {
  const taken = new Set(before.map(({ code }) => code));
  const lines = linesOf(text).map((line, at) => {
    const [, number = String(at + 1), title = line] = /^(\d[\d.]*?)\.?\s+(.+)$/.exec(line) ?? [];
    return { number, title, same: before.find((section) => section.title === title) };
  });
  const used = new Set(lines.flatMap(({ same }) => same?.code ?? []));
  return lines.map(({ number, title, same }) => {
    const renamed = before.find((each) => each.number === number && !used.has(each.code));
    const code = (same ?? renamed)?.code ?? freshCode('SECTION', taken);
    used.add(code);
    return { code, number, title };
  });
}
