import type { Pair } from '@nastavnik/contracts/pairs';
import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { useState } from 'react';
import { usePairsToAskQuery } from './scope.api.ts';

/** Everybody, pairs by one's choice, or a programme by its id. */
export type Whom = 'everybody' | 'pairs' | (string & {});

/** One page of pairs. */
export const MOST = 200;

/** Whoever has not begun has nothing to say yet, nor a right to. */
const askable = ({ startedOn }: Pair) => startedOn !== null;

interface Of {
  moment: SurveyMoment;
  schoolYear: number;
  form: string;
}

/** Whom a wave of a moment, a year and a form asks, when not everybody. */
export function useScope({ moment, schoolYear, form }: Of) {
  const [whom, setWhom] = useState<Whom>('everybody');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ofProgramme = whom !== 'everybody' && whom !== 'pairs';
  const query = {
    form: form || undefined,
    programmeId: ofProgramme ? whom : undefined,
    limit: MOST,
  };
  const skip = whom === 'everybody';
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
    setWhom,
    everybody: skip,
    ofProgramme,
    pairs,
    chosen,
    setChosen,
    pairIds: skip ? [] : pairs.flatMap(({ id }) => (ofProgramme || chosen.has(id) ? [id] : [])),
    loading: open.isFetching || closed.isFetching,
    error: open.error ?? closed.error,
    retry: () => void open.refetch(),
    more: Boolean(open.currentData?.next),
  };
}

export type Scope = ReturnType<typeof useScope>;
