import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import type { OrgKind } from '@nastavnik/contracts/session';

type Body = Roadmap['bodies'][number];
type Section = Roadmap['sections'][number];
type Indicator = Roadmap['indicators'][number];

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

/** A body while it is typed; without a code when it is new. */
export interface BodyLine {
  key: string;
  code: string | null;
  title: string;
  level: OrgKind;
}

export const bodyLines = (bodies: readonly Body[]): BodyLine[] =>
  bodies.map(({ code, title, level }) => ({ key: code, code, title, level }));

/** Bodies as they were typed; one that is renamed keeps its code, so that its items find it. */
export function bodiesFrom(lines: readonly BodyLine[], before: readonly Body[]): Body[] {
  const taken = new Set(before.map(({ code }) => code));
  return lines
    .map((line) => ({ ...line, title: line.title.trim() }))
    .filter(({ title }) => title !== '')
    .map(({ code, title, level }) => ({
      ...before.find((body) => body.code === code),
      code: code ?? freshCode('BODY', taken),
      title,
      level,
    }));
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

/** An indicator while it is typed; without a code when it is new. */
export interface IndicatorLine {
  key: string;
  code: string | null;
  title: string;
  unit: string;
  /** What the system counts by it; an indicator of a fact has the code of the fact. */
  fact: ProofCode | null;
}

const factOf = (code: string | null): ProofCode | null =>
  code !== null && code in proofFacts ? (code as ProofCode) : null;

export const indicatorLines = (indicators: readonly Indicator[]): IndicatorLine[] =>
  indicators.map(({ code, title, unit }) => ({ key: code, code, title, unit, fact: factOf(code) }));

/** Indicators as they were typed, without lines that are empty; null while one has but a title or a unit. */
export function indicatorsFrom(
  lines: readonly IndicatorLine[],
  before: readonly Indicator[],
): Indicator[] | null {
  const taken = new Set(before.map(({ code }) => code));
  const typed = lines
    .map((line) => ({ ...line, title: line.title.trim(), unit: line.unit.trim() }))
    .filter(({ title, unit }) => title !== '' || unit !== '');
  if (typed.some(({ title, unit }) => title === '' || unit === '')) return null;
  return typed.map(({ code, title, unit, fact }) => ({
    code: fact ?? (factOf(code) === null ? code : null) ?? freshCode('INDICATOR', taken),
    title,
    unit,
  }));
}
