import { useState } from 'react';
import type { Mentee } from '@nastavnik/contracts/mentees';
import type { Mentor } from '@nastavnik/contracts/mentors';
import type { Form, Side } from '@nastavnik/contracts/packs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { usePack } from '../../shared/pack.ts';
import { useSession } from '../../shared/session.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useMenteeToPairQuery, useMentorToPairQuery } from './pairs.api.ts';
import { useProgrammeToJoin } from './programme-to-join.ts';
import { making as say } from './words.ts';

/** Somebody who may lead a pair, as far as choosing asks. */
export type Leader = Pick<Mentor, 'id' | 'person' | 'base' | 'capacity' | 'mentees'>;
/** Somebody who may be led. */
export type Led = Pick<Mentee, 'id' | 'person' | 'form'>;

const sideOf = ({ classTitle }: PersonBrief): Side => (classTitle === null ? 'staff' : 'pupil');

/** Whether a person may stand on this side; from the roster alone an outsider looks like staff. */
export const fitsSide = (side: Side, person: PersonBrief): boolean =>
  side === 'external' ? person.classTitle === null : sideOf(person) === side;

export const roomOf = ({ capacity, mentees }: Leader): number => Math.max(0, capacity - mentees);

interface Choice {
  form: Form | undefined;
  joins: ReturnType<typeof useProgrammeToJoin>;
  mentor: Leader | undefined;
  mentees: readonly Led[];
}

/** What still stops the pair, in words; undefined when it can be made. */
function stopOf({ form, joins, mentor, mentees }: Choice): string | undefined {
  if (!form) return say.whyForm;
  if (joins.refused) return say.whyNotRun;
  if (joins.open.length > 0 && !joins.chosen) return say.whyProgramme;
  if (!mentor) return say.whyMentor;
  if (mentees.length === 0) return say.whyMentees;
  return mentees.length > roomOf(mentor) ? say.whyRoom(roomOf(mentor)) : undefined;
}

/** The people named in the address: a link from a base brings them along. */
function useNamed() {
  const filters = useFilters();
  const mentorId = filters.asked('mentor');
  const menteeId = filters.asked('mentee');
  const { data: mentor } = useMentorToPairQuery(mentorId ? { params: { mentorId } } : skipToken);
  const { data: mentee } = useMenteeToPairQuery(menteeId ? { params: { menteeId } } : skipToken);
  return { mentor, mentee };
}

/** The pair that is being put together. */
export function useDraft() {
  const { pack } = usePack();
  const reader = useSession().person.id;
  const named = useNamed();
  const [code, setCode] = useState<string>();
  const [model, setModel] = useState('');
  /** Null once the one named in the address was taken back. */
  const [leader, setLeader] = useState<Leader | null>();
  const [led, setLed] = useState<readonly Led[]>();
  const [agreed, setAgreed] = useState(false);

  const form = pack?.forms.find((each) => each.code === (code ?? named.mentee?.form));
  const joins = useProgrammeToJoin(form);
  const wanted = {
    mentor: leader === null ? undefined : (leader ?? named.mentor),
    mentees: led ?? (named.mentee ? [named.mentee] : []),
  };
  const mentor =
    form && wanted.mentor && !fitsSide(form.mentor, wanted.mentor.person)
      ? undefined
      : wanted.mentor;
  const mentees = form
    ? wanted.mentees.filter(({ person }) => fitsSide(form.mentee, person))
    : wanted.mentees;
  const own = [mentor, ...mentees].some((each) => each?.id === reader);
  return {
    pack,
    form,
    joins,
    model: form?.models.some((each) => each.code === model) ? model : '',
    mentor,
    mentees,
    own,
    agreed: agreed && !own,
    why: stopOf({ form, joins, mentor, mentees }),
    setForm: setCode,
    setModel,
    setMentor: (mentor: Leader | undefined) => setLeader(mentor ?? null),
    setAgreed,
    toggle: (person: Led) =>
      setLed(
        mentees.some(({ id }) => id === person.id)
          ? mentees.filter(({ id }) => id !== person.id)
          : [...mentees, person],
      ),
  };
}
export type Draft = ReturnType<typeof useDraft>;
