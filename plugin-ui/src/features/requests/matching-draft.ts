import type { ForMatching, WishKind } from '@nastavnik/contracts/matching-profile';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { listOf } from '../../shared/bases/typed-list.ts';

/** Somebody whom the curator has looked up. */
export interface NamedPerson {
  person: PersonBrief;
  kind: WishKind;
}

/** What a request says for matching, as it is typed; empty means not said. */
export interface MatchingDraft {
  interests: string;
  shift: string;
  language: string;
  wishes: string;
  named: readonly NamedPerson[];
}

export const blankMatching: MatchingDraft = {
  interests: '',
  shift: '',
  language: '',
  wishes: '',
  named: [],
};

/** The same as the API takes it. */
export function matchingBody(typed: MatchingDraft): ForMatching {
  const { interests, shift, language, wishes, named } = typed;
  const of = (kind: WishKind) =>
    named.flatMap((each) => (each.kind === kind ? [each.person.id] : []));
  return {
    interests: listOf(interests),
    shift: shift === '' ? null : Number(shift),
    language: language.trim() || null,
    wishes: wishes.trim() || null,
    likes: of('like'),
    avoids: of('avoid'),
  };
}
