import type { MatchMentor, RuleCode } from '@nastavnik/contracts/matching-data';
import { inForce, mayBeMentor } from '@nastavnik/contracts/matching/rules';
import type { Board } from './use-board.ts';

interface KeptOut {
  code: RuleCode;
  reason: string;
  help: string;
  mentors: readonly MatchMentor[];
}

const told = ({ board, draft }: Board) => ({
  all: inForce(draft.settings.rules),
  withPlaces: board.input.mentors.filter(({ places }) => places > 0),
  form: board.run.form,
});

/** Mentors whose places nobody gets, by the first rule that they do not pass themselves. */
export function keptOut(board: Board): KeptOut[] {
  const { all, withPlaces, form } = told(board);
  const taken = new Set<string>();
  return all.flatMap(({ rule: { code, reason, help, ofMentor } }) => {
    const mentors = withPlaces.filter(
      (each) => !taken.has(each.id) && ofMentor?.(each, form) === false,
    );
    for (const { id } of mentors) taken.add(id);
    return mentors.length > 0 ? [{ code, reason, help, mentors }] : [];
  });
}

/** Places of those who pass the rules that pairs have not taken. */
export function freePlaces(board: Board): number {
  const { all, withPlaces, form } = told(board);
  const places = withPlaces
    .filter((mentor) => mayBeMentor(all, mentor, form))
    .reduce((sum, mentor) => sum + mentor.places, 0);
  return Math.max(0, places - board.shown.pairs.length);
}
