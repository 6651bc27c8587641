/** один, два, пять: ученик, ученика, учеников. */
export type CountedForms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules('ru');

/** «3 ученика» out of 3 and the three forms. */
export function countOf(count: number, [one, few, many]: CountedForms): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
