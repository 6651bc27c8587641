/** A word of a text, and what was found out about it. */
export interface Word {
  text: string;
  start: number;
  end: number;
  capital: boolean;
  /** Begins a sentence: its capital letter says nothing. */
  first: boolean;
  /** «А.» */
  initial: boolean;
  /** Nothing but blanks stands between it and the word before. */
  near: boolean;
  mine: boolean;
  masked: boolean;
}

/** Masks that stand already are no words; a word may hold hyphens and apostrophes. */
const TOKEN = /\[[а-яё ]+\]|\p{L}[\p{L}\p{M}]*(?:['’ʼ`-]\p{L}[\p{L}\p{M}]*)*/gu;
const ENDS_SENTENCE = /[.!?…\n][\s»")\]]*$/u;

/** The words of a text in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (found.startsWith('[')) {
      end = index + found.length;
      continue;
    }
    const last = words.at(-1);
    const between = text.slice(end, index);
    const adjoins = last !== undefined && last.end === end;
    const afterInitial = adjoins && last.initial && /^\.\s*$/u.test(between);
    const capital = /^\p{Lu}/u.test(found);
    words.push({
      text: found,
      start: index,
      end: index + found.length,
      capital,
      first: !afterInitial && (words.length === 0 || ENDS_SENTENCE.test(between)),
      initial: capital && found.length === 1 && text[index + 1] === '.',
      near: afterInitial || (adjoins && /^\s+$/u.test(between) && !between.includes('\n')),
      mine: false,
      masked: false,
    });
    end = index + found.length;
  }
  return words;
}
