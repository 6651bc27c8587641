import { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { expect, it } from 'vitest';
import { templateOf } from './template-files.ts';
import { paperTemplate } from '../print.ts';
import type { Block } from './paper.ts';
import { codeOf, tagWords, wordOf } from './tag-words.ts';
import { tagsOf } from './tags.ts';

const inBraces = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/\{([а-яё_]+)\}/g)].map(([, word]) => word as string);
const rowsOf = (block: Block) => (block.kind === 'table' || block.kind === 'each' ? block.of : '');

it.each(DocumentKind.options)('%s names nothing that is not known of it', async (kind) => {
  const { blocks } = await paperTemplate(templateOf[kind]);
  const { texts, flags, lists } = tagsOf(kind);
  for (const block of blocks) {
    const list = rowsOf(block);
    const known = [...texts, ...(lists[codeOf(list)] ?? [])].map(wordOf);
    if (list) expect(Object.keys(lists).map(wordOf)).toContain(list);
    expect(known).toEqual(expect.arrayContaining(inBraces(block)));
    for (const word of [block.when, block.unless])
      if (word) expect(flags.map(wordOf)).toContain(word);
  }
});

it('has a word of its own for every fact', () => {
  const words = Object.values(tagWords).map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const kind of DocumentKind.options) {
    const { texts, flags, lists } = tagsOf(kind);
    const codes = [...texts, ...flags, ...Object.keys(lists), ...Object.values(lists).flat()];
    expect(Object.keys(tagWords)).toEqual(expect.arrayContaining(codes));
  }
});
