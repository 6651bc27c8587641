import { useState } from 'react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import type { MadePass } from '@nastavnik/contracts/passes';
import { adultName } from '../../shared/people.ts';
import { problemOf } from '../../shared/problem.ts';
import { useMakePassMutation } from './externals.api.ts';

interface Given {
  made: MadePass[];
  failed: { name: string; why: string }[];
}

/** Makes passes one after another; their secrets live on the page alone until it is left. */
export function useGiving() {
  const [given, setGiven] = useState<Given>();
  const [busy, setBusy] = useState(false);
  const [make, { reset }] = useMakePassMutation();
  const give = async (mentors: readonly ExternalMentor[]) => {
    setBusy(true);
    const next: Given = { made: [], failed: [] };
    for (const { id, name } of mentors) {
      const { data, error } = await make({ body: { personId: id } });
      if (data) next.made.push(data);
      else next.failed.push({ name: adultName(name), why: problemOf(error).detail });
    }
    setBusy(false);
    setGiven(next);
  };
  const done = () => {
    reset();
    setGiven(undefined);
  };
  return { given, busy, give, done };
}
