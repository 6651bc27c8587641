import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { faultInWords, type TemplateFault } from '@nastavnik/contracts/template-problems';
import { codeOf, wordOf } from '../../paper/tag-words.ts';
import { headerTags, ownTagsOf, tagsOf } from '../../paper/tags.ts';

const LINE = 60;
const TAG = /\{[^{}]*\}|[{}]/g;

/** Paragraphs of one part; headers, footers and properties stand outside the sheets. */
export interface TaggedPart {
  outside: boolean;
  paragraphs: readonly string[];
}

interface Opened {
  tag: string;
  code: string;
  line: string;
}

interface Place {
  tag: string;
  line: string;
}

/**
 * The kind's own fields that a template must have one of, when it has none: a finished paper of
 * somebody is no template. A blank for a group is filled by hand, and may name nothing.
 */
export function lacking(kind: DocumentKind, parts: readonly TaggedPart[]): string[] {
  if (kind === 'GROUP_REFLECTION') return [];
  const { texts, flags, lists } = ownTagsOf(kind);
  const sections = [...flags, ...Object.keys(lists)];
  const used = new Set(
    parts
      .filter(({ outside }) => !outside)
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap((text) => [...text.matchAll(/\{\s*[#^]?\s*([\p{L}\w]+)\s*\}/gu)])
      .map(([, word = '']) => codeOf(word)),
  );
  if ([...texts, ...sections].some((code) => used.has(code))) return [];
  return [
    ...texts.map((code) => `{${wordOf(code)}}`),
    ...sections.map((code) => `{#${wordOf(code)}}…{/${wordOf(code)}}`),
  ];
}

/** Every tag that is not known where it stands, or not closed, in words that name its paragraph. */
export function faultsOf(kind: DocumentKind, parts: readonly TaggedPart[]): string[] {
  const found = new Set<string>();
  for (const part of parts)
    for (const fault of new PartCheck(kind, part.outside).of(part.paragraphs)) found.add(fault);
  return [...found];
}

class PartCheck {
  private readonly faults: string[] = [];
  private readonly open: Opened[] = [];
  private readonly tags: ReturnType<typeof tagsOf>;

  constructor(
    kind: DocumentKind,
    private readonly outside: boolean,
  ) {
    this.tags = outside ? { texts: [...headerTags], flags: [], lists: {} } : tagsOf(kind);
  }

  of(paragraphs: readonly string[]): string[] {
    for (const text of paragraphs) {
      const line = text.length > LINE ? `${text.slice(0, LINE - 1)}…` : text;
      for (const [tag] of text.matchAll(TAG)) this.check({ tag, line: line.toWellFormed() });
    }
    for (const { tag, line } of this.open) this.say('notClosed', { tag, line });
    return this.faults;
  }

  private check(at: Place): void {
    if (at.tag.length === 1) return this.say('brace', at);
    const [, mark = '', word = ''] = /^\{\s*([#^/]?)\s*(.*?)\s*\}$/s.exec(at.tag) ?? [];
    const code = codeOf(word);
    if (mark === '/') this.close(code, at);
    else if (!/^[\p{L}\w]+$/u.test(word)) this.say('form', at);
    else if (mark === '') this.checkText(code, at);
    else this.checkPart(code, at);
  }

  private checkText(code: string, at: Place): void {
    if (this.texts.includes(code)) return;
    if (code in this.tags.lists)
      return this.say('list', at, [`{#${wordOf(code)}}`, `{/${wordOf(code)}}`]);
    const rows = Object.entries(this.tags.lists).filter(([, row]) => row.includes(code));
    if (rows.length > 0)
      return this.say(
        'row',
        at,
        rows.map(([list]) => `{#${wordOf(list)}}`),
      );
    this.say(this.outside ? 'header' : 'unknown', at, this.allowed());
  }

  private checkPart(code: string, at: Place): void {
    const { lists, flags } = this.tags;
    const parts = [...Object.keys(lists), ...flags];
    const may = parts.map((each) => `{#${wordOf(each)}}`);
    if (!Object.hasOwn(lists, code) && !flags.includes(code))
      this.say(
        this.texts.includes(code) ? 'section' : this.outside ? 'header' : 'unknown',
        at,
        may,
      );
    else if (code in lists && this.list !== undefined) this.say('nested', at);
    this.open.push({ ...at, code });
  }

  private close(code: string, at: Place): void {
    const last = this.open.at(-1);
    const known = this.open.findLastIndex((each) => each.code === code);
    if (!last || (code !== '' && known < 0)) return this.say('notOpened', at);
    if (code !== '' && last.code !== code) {
      this.say('crossed', at);
      this.open.splice(known, 1);
    } else this.open.pop();
  }

  private get list(): string | undefined {
    return this.open.findLast(({ code }) => Object.hasOwn(this.tags.lists, code))?.code;
  }

  /** The texts that are known here: of the list whose row it is, and of the whole paper. */
  private get texts(): readonly string[] {
    const { texts, lists } = this.tags;
    return [...texts, ...(this.list === undefined ? [] : (lists[this.list] ?? []))];
  }

  private allowed(): string[] {
    const { lists, flags } = this.tags;
    return [
      ...new Set(this.texts.map((code) => `{${wordOf(code)}}`)),
      ...[...Object.keys(lists), ...flags].map((code) => `{#${wordOf(code)}}`),
    ];
  }

  private say(fault: TemplateFault, { tag, line }: Place, allowed: readonly string[] = []): void {
    this.faults.push(faultInWords({ fault, tag: tag.slice(0, LINE), line, allowed }));
  }
}
