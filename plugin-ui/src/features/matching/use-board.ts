import { useMemo } from 'react';
import type { MatchMentee, MatchMentor, MatchPair } from '@nastavnik/contracts/matching-data';
import type { MatchBoard } from '@nastavnik/contracts/matching-run';
import { namesAmong } from '../../shared/person.ts';
import { useRunDraft } from './draft.ts';
import { useAttempt, useEngine } from './engine/use-engine.ts';

const byId = <T extends { id: string }>(people: readonly T[]) =>
  new Map(people.map((person) => [person.id, person]));

/** Everybody of a run, by id: what matching reads of them and how they are called. */
function usePeople({ input, mentees, mentors }: MatchBoard) {
  return useMemo(() => {
    const persons = [...mentees, ...mentors].map(({ person }) => person);
    const known = byId(persons);
    const nameOf = namesAmong(persons);
    return {
      mentees: byId<MatchMentee>(input.mentees),
      mentors: byId<MatchMentor>(input.mentors),
      personOf: (id: string) => known.get(id),
      nameOf: (id: string) => {
        const person = known.get(id);
        return person ? nameOf(person) : '–';
      },
      grounded: new Set(mentees.flatMap(({ person, ground }) => (ground ? [person.id] : []))),
      requestOf: new Map(mentees.map(({ person, request }) => [person.id, request])),
      aboutOf: new Map(mentors.map(({ person, about }) => [person.id, about])),
      competencesOf: new Map(mentors.map(({ person, competences }) => [person.id, competences])),
    };
  }, [input, mentees, mentors]);
}

const mentorsOf = (pairs: readonly Pick<MatchPair, 'menteeId' | 'mentorId'>[]) =>
  new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));

/** A run as the board shows it: what it proposes, or what the curator tries instead. */
export function useBoard(board: MatchBoard, mayWrite: boolean) {
  const { run, input, result } = board;
  const people = usePeople(board);
  const draft = useRunDraft(board);
  const open = mayWrite && (run.state === 'pending' || run.state === 'reviewed');
  const hand = useEngine(open ? input : undefined);
  const { settings, locks } = draft;
  // publishing takes locks away: nothing is tried any more
  const touched = open && draft.touched;
  const attempt = useMemo(
    () => ({
      settings,
      locks: [...locks],
      kept: result.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    }),
    [settings, locks, result],
  );
  const tried = useAttempt(hand, attempt);
  const shown = touched && tried ? tried.result : result;
  const trying = touched && tried !== undefined;
  const before = useMemo(
    () => mentorsOf(trying ? result.pairs : input.kept),
    [trying, result, input],
  );
  const changed = shown.pairs.filter(
    ({ menteeId, mentorId }) => (before.get(menteeId) ?? mentorId) !== mentorId,
  );
  return {
    board,
    people,
    draft,
    open,
    hand,
    tried,
    trying,
    /** The newest change has not been counted yet. */
    counting: touched && tried?.attempt !== attempt,
    shown,
    /** Mentee → mentor of what it is compared with: the run before, or the run while something is tried. */
    before,
    changed: new Set(changed.map(({ menteeId }) => menteeId)),
  };
}
export type Board = ReturnType<typeof useBoard>;
