import type { AdmissionNorm, SelectionCriterion } from '@nastavnik/contracts/pack-lists';
import type { AdmissionState } from '@nastavnik/contracts/admission';
import type { WholePack } from '@nastavnik/contracts/packs';

export const holds = (state: AdmissionState): boolean =>
  state === 'admitted' || state === 'conditional';

/** An empty list of forms means every form. */
export const isFor = (forms: readonly string[], form: string): boolean =>
  forms.length === 0 || forms.includes(form);

const ofForm = (form: string | null) => (entry: { forms: string[] }) =>
  entry.forms.length === 0 || (form !== null && entry.forms.includes(form));

/** The criteria by which mentors of a form are chosen. */
export const criteriaOf = ({ criteria }: WholePack, form: string | null): SelectionCriterion[] =>
  criteria.filter(ofForm(form));

/** What admits to a form; what is said of the form itself goes before what is said of all. */
export function normOf(
  { admission }: WholePack,
  form: string | null,
): Pick<AdmissionNorm, 'percent' | 'hours'> {
  const norms = admission.filter(ofForm(form));
  return norms.find(({ forms }) => forms.length > 0) ?? norms[0] ?? { percent: 0, hours: 0 };
}

/** The share of the marks that can be had; null while there are none. */
export function percentOf(
  criteria: readonly SelectionCriterion[],
  marks: Record<string, number>,
): number | null {
  if (Object.keys(marks).length === 0) return null;
  const most = criteria.reduce((sum, { max }) => sum + max, 0);
  const got = criteria.reduce((sum, { code }) => sum + (marks[code] ?? 0), 0);
  return most === 0 ? null : Math.floor((got * 100) / most);
}
