import type { ExternalKind, ExternalMentor, NewExternal } from '@nastavnik/contracts/externals';
import { words } from './words.ts';

/** What is typed of a person from outside. */
export interface Draft {
  family: string;
  given: string;
  middle: string;
  birthDate: string;
  kind: ExternalKind;
  place: string;
  post: string;
  email: string;
  phone: string;
}

export const draftOf = (mentor?: ExternalMentor): Draft => ({
  family: mentor?.name.family ?? '',
  given: mentor?.name.given ?? '',
  middle: mentor?.name.middle ?? '',
  birthDate: mentor?.birthDate ?? '',
  kind: mentor?.kind ?? 'graduate',
  place: mentor?.place ?? '',
  post: mentor?.post ?? '',
  email: mentor?.email ?? '',
  phone: mentor?.phone ?? '',
});

const ofSchool = new Set<ExternalKind>(['graduate', 'student']);

/** The sub-base that such a person usually belongs to, among those of the pack. */
export const usualBase = (kind: ExternalKind, codes: readonly string[]): string | undefined =>
  codes.find((code) => code === (ofSchool.has(kind) ? 'GRADUATES' : 'PARTNERS')) ?? codes[0];

const some = (text: string) => text.trim() || null;

/** The same as the API takes it. */
export const detailsOf = (draft: Draft) =>
  ({
    family: draft.family.trim(),
    given: draft.given.trim(),
    middle: some(draft.middle),
    birthDate: draft.birthDate || null,
    kind: draft.kind,
    place: draft.place.trim(),
    post: some(draft.post),
    email: some(draft.email),
    phone: some(draft.phone),
  }) satisfies Omit<NewExternal, 'base' | 'competences' | 'recordCheck'>;

/** What is missing, by the field. */
export function faultsOf(draft: Draft): Partial<Record<keyof Draft, string>> {
  const needed = ['family', 'given', 'place'] as const;
  return Object.fromEntries(
    needed.flatMap((name) => (draft[name].trim() === '' ? [[name, words.form.fill]] : [])),
  );
}
