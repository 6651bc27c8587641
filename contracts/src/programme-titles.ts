const LONGEST = 300;

/** What a draft without a sample is called. */
export const formTitle = (form: string): string => `Программа наставничества «${form}»`;

/** The title, or the first «… (2)», «… (3)» that no programme of the list bears. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const numbered = (number: number) => {
    const end = number === 1 ? '' : ` (${number})`;
    return title.slice(0, LONGEST - end.length) + end;
  };
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
}
