import { randomInt } from 'node:crypto';

const FIGURES = 6;

/** The figure that makes a number's Luhn sum whole: one mistyped or swapped figure shows. */
function checkOf(digits: string): number {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, place) => {
      const weighed = place % 2 === 0 ? digit * 2 : digit;
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

/** A code for a blank: six random figures and one that checks them. */
export function newSurveyCode(): string {
  const digits = String(randomInt(10 ** FIGURES)).padStart(FIGURES, '0');
  return `${digits}${checkOf(digits)}`;
}

/** The code as it is kept, or null when what was typed cannot be one. */
export function surveyCodeOf(typed: string): string | null {
  const digits = typed.replaceAll(/[\s\u2010-\u2015-]/g, '');
  if (!/^\d{7}$/.test(digits)) return null;
  return checkOf(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : null;
}
