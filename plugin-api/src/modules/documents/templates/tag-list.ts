import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { TemplateTag } from '@nastavnik/contracts/document-templates';
import { tagWords, wordOf } from '../paper/tag-words.ts';
import { tagsOf } from '../paper/tags.ts';

const means = (code: string): string => tagWords[code]?.[1] ?? code;

/** What may stand in braces in a template of the kind: texts, lists with their rows, conditions. */
export function tagList(kind: DocumentKind): TemplateTag[] {
  const { texts, flags, lists } = tagsOf(kind);
  const part = (code: string): TemplateTag => ({
    tag: `{#${wordOf(code)}}…{/${wordOf(code)}}`,
    means: means(code),
    list: null,
  });
  return [
    ...texts.map((code) => ({ tag: `{${wordOf(code)}}`, means: means(code), list: null })),
    ...flags.map(part),
    ...Object.entries(lists).flatMap(([list, row]) => [
      part(list),
      ...row.map((code) => ({
        tag: `{${wordOf(code)}}`,
        means: means(code),
        list: wordOf(list),
      })),
    ]),
  ];
}
