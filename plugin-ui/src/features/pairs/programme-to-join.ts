import { useState } from 'react';
import type { Form } from '@nastavnik/contracts/packs';
import { takesPairs, usualOf, worksByProgrammes } from '@nastavnik/contracts/programme-states';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { useDates } from '../../shared/dates.ts';
import { useProgrammesToJoinQuery } from './pairs.api.ts';

/** The programmes of a form that take pairs now, and the one that the new pair joins. */
export function useProgrammeToJoin(form: Form | undefined) {
  const { today } = useDates();
  const [picked, setPicked] = useState<string>();
  const { data } = useProgrammesToJoinQuery(form ? { query: { limit: 200 } } : skipToken);
  const all = data?.items ?? [];
  const open = all.filter((each) => each.form === form?.code && takesPairs(each, today));
  const chosen = open.find(({ id }) => id === picked) ?? usualOf(open, today);
  /** Known to be none: a pair of the form stands outside every programme. */
  const none = data !== undefined && form !== undefined && open.length === 0;
  /** The school works by programmes, so there is no such pair. */
  const refused = none && worksByProgrammes(all, today);
  return { open, chosen, setPicked, none, refused };
}
