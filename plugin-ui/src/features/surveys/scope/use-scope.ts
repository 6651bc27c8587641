import type { Pair } from '@nastavnik/contracts/pairs';
import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { useState } from 'react';
import { usePairsToAskQuery } from './scope.api.ts';

/** Those whose time has come, everybody, pairs by one's choice, or a programme by its id. */
export type Whom = 'timely' | 'everybody' | 'pairs' | (string & {});

/** In the middle of a year nobody is asked how it went, unless that is chosen. */
const USUAL: Record<SurveyMoment, Whom> = { entry: 'everybody', exit: 'timely' };

/** One page of pairs. */
export const MOST = 200;

/** Whoever has not begun has nothing to say yet, nor a right to. */
const askable = ({ startedOn }: Pair) => startedOn !== null;

interface Of {
  moment: SurveyMoment;
  schoolYear: number;
  form: string;
}

/** Whom a wave of a moment, a year and a form asks. */
export function useScope({ moment, schoolYear, form }: Of) {
  const [picked, pick] = useState<Whom>();
  const whom = picked ?? USUAL[moment];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const byPairs = whom !== 'everybody' && whom !== 'timely';
  const ofProgramme = byPairs && whom !== 'pairs';
  const query = {
    form: form || undefined,
    programmeId: ofProgramme ? whom : undefined,
    limit: MOST,
  };
  const skip = !byPairs;
  const open = usePairsToAskQuery({ query: { ...query, view: 'open' } }, { skip });
  // at the end those too whose pairs have ended this year
  const closed = usePairsToAskQuery(
    { query: { ...query, view: 'closed' } },
    { skip: skip || moment === 'entry' },
  );
  const ended = moment === 'exit' ? (closed.currentData?.items ?? []) : [];
  const pairs = [...(open.currentData?.items ?? []), ...ended].filter(
    (pair) => askable(pair) && pair.schoolYear === schoolYear,
  );
  return {
    whom,
    setWhom: pick,
    /** Back to what is usual at the moment. */
    reset: () => pick(undefined),
    byPairs,
    timely: whom === 'timely',
    ofProgramme,
    pairs,
    chosen,
    setChosen,
    pairIds: !byPairs ? [] : pairs.flatMap(({ id }) => (ofProgramme || chosen.has(id) ? [id] : [])),
    loading: open.isFetching || closed.isFetching,
    error: open.error ?? closed.error,
    retry: () => void open.refetch(),
    more: Boolean(open.currentData?.next ?? (moment === 'exit' && closed.currentData?.next)),
  };
}

export type Scope = ReturnType<typeof useScope>;
