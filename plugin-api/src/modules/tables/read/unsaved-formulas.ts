const TAG = /<(\/?)(?:\w+:)?(c|f|v|t)(?=[\s/>])([^<>]*)>([^<]?)/g;
const PLACE = /\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/i;
/** A formula whose value is an empty text says by its type that there is one. */
const TEXT = /\bt\s*=\s*["']str["']/;

/**
 * The first cells of a sheet whose formula was saved without its value, as programs that cannot
 * compute save them: they would read as empty.
 */
export function unsavedFormulas(sheet: string, most: number): string[] {
  const found: string[] = [];
  let [place, formula, valued] = ['', false, false];
  for (const [, closes, tag, attributes = '', inside] of sheet.matchAll(TAG)) {
    if (tag === 'c' && !closes) {
      place = PLACE.exec(attributes)?.[1] ?? '';
      [formula, valued] = [false, TEXT.test(attributes)];
    } else if (tag === 'c') {
      if (formula && !valued && found.push(place) === most) break;
    } else if (tag === 'f') formula = true;
    else if (!closes && inside) valued = true;
  }
  return found;
}
