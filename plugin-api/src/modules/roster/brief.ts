import type { PersonBrief } from '@nastavnik/contracts/roster';

/** Columns of a person and their class that `briefOf` reads, under names that begin with `as`. */
export const briefColumns = (person: string, schoolClass: string, as: string) =>
  `${person}.id AS ${as}Id, ${person}.family_name AS ${as}Family, ${person}.given_name AS ${as}Given,
   ${person}.middle_name AS ${as}Middle, ${person}.position AS ${as}Position, ${schoolClass}.title AS ${as}Class`;

/** A joined person: `briefColumns('p', 'c', 'mentor')` gives `BriefRow<'mentor'>`. */
export type BriefRow<As extends string> = Record<
  `${As}${'Id' | 'Family' | 'Given' | 'Middle' | 'Position' | 'Class'}`,
  string | null
>;

/** The person in the columns that begin with `as`, or null when nobody was joined. */
export function briefOf<As extends string>(row: BriefRow<As>, as: As): PersonBrief | null {
  const of = (part: string) => (row as Record<string, string | null>)[`${as}${part}`] ?? null;
  const id = of('Id');
  if (id === null) return null;
  return {
    id,
    name: { family: of('Family') ?? '', given: of('Given') ?? '', middle: of('Middle') },
    classTitle: of('Class'),
    position: of('Position'),
  };
}

/** «Котов Егор» for the words of a refusal. */
export const shortName = ({ name }: Pick<PersonBrief, 'name'>) =>
  `${name.family} ${name.given}`.trim();

/** «Котов Егор Иванович»: the order of the bases. */
export const sortName = ({ name }: Pick<PersonBrief, 'name'>) =>
  [name.family, name.given, name.middle].filter(Boolean).join(' ');
