import type { PersonName } from '@nastavnik/contracts/primitives';

const initial = (name: string | null) => (name ? `${name[0]}.` : '');

/** «Гущина Полина Олеговна»: cards and headings. */
export const fullName = ({ family, given, middle }: PersonName): string =>
  [family, given, middle].filter(Boolean).join(' ');

/** «Котов Егор»: pupils in lists. */
export const pupilName = ({ family, given }: PersonName): string => `${family} ${given}`;

/** «Лебедева И. П.»: adults in lists. */
export const adultName = ({ family, given, middle }: PersonName): string =>
  [family, initial(given), initial(middle)].filter(Boolean).join('\u00a0');
