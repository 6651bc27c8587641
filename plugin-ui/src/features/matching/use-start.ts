import type { Form, Pack } from '@nastavnik/contracts/packs';
import { takesPairs, usualOf, worksByProgrammes } from '@nastavnik/contracts/programme-states';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useEntrantsQuery, useProgrammesToMatchQuery } from './matching.api.ts';
import { words } from './words.ts';

const formIn = (pack: Pack | undefined, code: string, running: readonly string[]) =>
  pack?.forms.find((form) => form.code === code) ??
  pack?.forms.find((form) => running.includes(form.code)) ??
  pack?.forms[0];

/** What the next run is for, as the address says: a form, and a programme where there are several. */
export function useStart() {
  const { pack } = usePack();
  const { today } = useDates();
  const filters = useFilters();
  const programmes = useProgrammesToMatchQuery({ query: { limit: 200 } });
  const all = programmes.data?.items ?? [];
  const open = all.filter((each) => takesPairs(each, today));
  const settled = programmes.data !== undefined || programmes.error !== undefined;
  const form: Form | undefined = settled
    ? formIn(
        pack,
        filters.get('form'),
        open.map((each) => each.form),
      )
    : undefined;
  const ofForm = open.filter((each) => each.form === form?.code);
  const named = ofForm.find(({ id }) => id === filters.get('programme'));
  const programme = named ?? usualOf(ofForm, today);
  const entrants = useEntrantsQuery(
    form
      ? { query: { form: form.code, ...(programme && { programmeId: programme.id }) } }
      : skipToken,
  );
  /** The school works by programmes, and has none of this form open. */
  const notRun = form !== undefined && ofForm.length === 0 && worksByProgrammes(all, today);
  return {
    pack,
    form,
    programmes: ofForm,
    programme,
    entrants,
    setForm: (code: string) => filters.set({ form: code, programme: '' }),
    setProgramme: (id: string) => filters.set({ programme: id }),
    notRun,
    why: notRun ? words.whyNotRun : whyNot(ofForm.length > 1 && !programme, entrants.data),
  };
}
export type Start = ReturnType<typeof useStart>;

function whyNot(
  ambiguous: boolean,
  entrants: { mentees: number; mentors: number } | undefined,
): string | undefined {
  if (ambiguous) return words.whyProgramme;
  if (entrants?.mentees === 0) return words.whyMentees;
  return entrants?.mentors === 0 ? words.whyMentors : undefined;
}
