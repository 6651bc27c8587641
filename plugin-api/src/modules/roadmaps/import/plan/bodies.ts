import type { RoadmapBody } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { plain } from '../cells.ts';
import { type Asking, keyOf } from './asking.ts';
import { levelOf } from './body-level.ts';

interface Body {
  title: string;
  line: number;
  level: OrgKind | null;
  /** How else the document calls it. */
  names: Set<string>;
}

const LEVELS: Record<OrgKind, string> = {
  region: 'регион',
  municipality: 'муниципалитет',
  school: 'школа',
};
/** As many as a roadmap may have. */
const MOST = 50;
const OTHERS = 'Другие исполнители';
const SHORT = /\s*\(далее\s*[-–—:]?\s*(?:именуе\p{L}+\s*)?«?([^()»]+?)»?\)/iu;
const nameOf = (title: string) =>
  plain(title)
    .replace(/["«».,]/gu, '')
    .trim();

/** All executors of a table: each once, whatever it is called. */
export class Bodies {
  private readonly bodies: Body[] = [];

  constructor(
    private readonly asking: Asking,
    readonly ownLevel: OrgKind,
  ) {}

  /** What a document calls «далее – Министерство» is learnt before it is met. */
  define(title: string, line: number, level: OrgKind | null): void {
    const short = SHORT.exec(title)?.[1];
    if (short) this.found(title.replace(SHORT, ''), line, level).names.add(nameOf(short));
  }

  /** The place of an executor in the list. */
  add(title: string, line: number, level: OrgKind | null): number {
    return this.bodies.indexOf(this.found(title.replace(SHORT, ''), line, level));
  }

  private found(title: string, line: number, level: OrgKind | null): Body {
    const name = nameOf(title);
    const known = this.bodies.find(({ names }) => names.has(name));
    if (known) {
      known.level ??= level;
      return known;
    }
    if (this.bodies.length === MOST) return this.bodies[MOST - 1]!;
    if (this.bodies.length === MOST - 1) return this.put(OTHERS, line, this.ownLevel);
    return this.put(title, line, level);
  }

  private put(title: string, line: number, level: OrgKind | null): Body {
    const body = {
      title: title.trim().slice(0, 300),
      line,
      level,
      names: new Set([nameOf(title)]),
    };
    this.bodies.push(body);
    return body;
  }

  /** The list itself; gives for each place in it the code of the body that stands there. */
  settle(): { bodies: RoadmapBody[]; codeAt: (place: number) => string } {
    const same = this.bodies.map((body, at) => this.sameBefore(body, at));
    const kept = this.bodies.filter((_, at) => same[at] === at);
    const codes = new Map(kept.map((body, at) => [body, `BODY_${at + 1}`]));
    return {
      bodies: kept.map((body) => ({
        code: codes.get(body)!,
        title: body.title,
        level: body.level ?? levelOf(body.title) ?? this.askLevel(body),
      })),
      codeAt: (place) => codes.get(this.bodies[same[place]!]!)!,
    };
  }

  /** An earlier body that is called almost so, when it is said to be the same. */
  private sameBefore(body: Body, at: number): number {
    const twin = this.bodies.slice(0, at).findIndex((before) => alike(before, body));
    if (twin < 0) return at;
    const { title } = this.bodies[twin]!;
    const answer = this.asking.ask({
      key: keyOf('same', title, body.title),
      kind: 'same',
      line: body.line,
      item: null,
      text: 'Похоже, это один и тот же исполнитель. Считать одним?',
      quote: `${title} / ${body.title}`,
      options: [
        { value: 'same', label: `Один: ${title}` },
        { value: 'apart', label: 'Это разные исполнители' },
      ],
      free: false,
      otherwise: 'Останутся двумя исполнителями.',
    });
    return answer === 'same' ? this.sameBefore(this.bodies[twin]!, twin) : at;
  }

  private askLevel({ title, line }: Body): OrgKind {
    const answer = this.asking.ask({
      key: keyOf('level', title),
      kind: 'level',
      line,
      item: null,
      text: 'К какому уровню относится исполнитель?',
      quote: title,
      options: (['region', 'municipality', 'school'] as const).map((value) => ({
        value,
        label: LEVELS[value],
      })),
      free: false,
      otherwise: `Будет отнесён к вашему уровню: ${LEVELS[this.ownLevel]}.`,
    });
    return (answer as OrgKind | null) ?? this.ownLevel;
  }
}

/** The same words in other endings: «Управления образования», «Управление образования». */
function alike(one: Body, other: Body): boolean {
  return [...one.names].some((name) => [...other.names].some((name2) => sameStems(name, name2)));
}

function sameStems(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  return (
    words.length === others.length &&
    words.every((word, at) => {
      const next = others[at]!;
      const longest = Math.max(word.length, next.length);
      const stem = word.slice(0, Math.max(3, longest - 2));
      return word === next || (longest > 4 && next.startsWith(stem) && word.startsWith(stem));
    })
  );
}
