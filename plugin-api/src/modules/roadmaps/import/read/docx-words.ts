import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Problem } from '../../../../platform/problem/problem.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

export interface WordTag {
  local: string;
  /** By their local names. */
  value: (name: string) => string | undefined;
}

interface Reader {
  open: (tag: WordTag) => void;
  close: (local: string) => void;
  text: (text: string) => void;
}

const DEEPEST = 200;

/**
 * The body of a Word document tag by tag. Nothing may be declared in it: whoever reads it expands
 * no names and fetches nothing. Copies for older versions of Word are left out.
 */
export function readWords(xml: string, file: string, { open, close, text }: Reader): void {
  const refuse = () => {
    throw new Problem('roadmap-table.hostile', { file });
  };
  const parser = new SaxesParser({ xmlns: true });
  let hidden = 0;
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) refuse();
    if (tag.local === 'Fallback' || hidden > 0) hidden++;
    else if (tag.uri === WORD || tag.uri === STRICT) open(asWord(tag));
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (hidden > 0) hidden--;
    else if (tag.uri === WORD || tag.uri === STRICT) close(tag.local);
  });
  parser.on('text', (words) => {
    if (hidden === 0) text(words);
  });
  parser.write(xml.replace(/^\uFEFF/, ''));
  parser.close();
}

function asWord({ local, attributes }: SaxesTagNS): WordTag {
  return {
    local,
    value: (name) => Object.values(attributes).find((each) => each.local === name)?.value,
  };
}
