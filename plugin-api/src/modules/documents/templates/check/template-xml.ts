import { SaxesParser } from 'saxes';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { Parts } from './template-package.ts';

export interface Tag {
  prefix: string;
  local: string;
  uri: string;
  /** By their local names. */
  attributes: Record<string, string>;
}

interface Reader {
  open?: (tag: Tag) => void;
  close?: (tag: Tag) => void;
  text?: (text: string) => void;
}

/**
 * Reads a part from its beginning to its end. What is not well-formed, declares anything, or holds
 * what Word never writes is refused: others who read it later might read it in another way.
 */
export function readXml(parts: Parts, path: string, { open, close, text }: Reader): void {
  const refuse = () => {
    throw new Problem('template.hostile');
  };
  const parser = new SaxesParser({ xmlns: true });
  const open_: Tag[] = [];
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('cdata', refuse);
  parser.on('comment', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (encoding.toLowerCase() !== 'utf-8') refuse();
  });
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    const values = Object.values(attributes).map((each) => [each.local, each.value]);
    const tag = { prefix, local, uri, attributes: Object.fromEntries(values) };
    open_.push(tag);
    open?.(tag);
  });
  parser.on('closetag', () => {
    const tag = open_.pop();
    if (tag) close?.(tag);
  });
  if (text) parser.on('text', text);
  parser.write((parts.get(path) ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, ''));
  parser.close();
}
