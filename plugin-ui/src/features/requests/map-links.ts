import type { RequestPlace } from '@nastavnik/contracts/request-map';

/** What a number of the map counts, beside what the whole map is narrowed to. */
export interface Cell {
  form?: string | null;
  ground?: string | null;
  place?: RequestPlace;
  urgent?: true;
}

const classOf = (place: RequestPlace): string =>
  typeof place === 'number' ? `${place}-${place}` : place;

/** The list of the requests that a number counts; `within` is the class to which the map is narrowed. */
export function listOf(
  { view, year, within }: { view: string; year: number; within: string },
  { form, ground, place, urgent }: Cell,
): string {
  // a class of the map is narrower than the grade of its column
  const classes = within !== '' && !within.includes('-') ? within : place && classOf(place);
  const search = new URLSearchParams({
    view,
    year: String(year),
    ...(form !== undefined && { form: form ?? 'none' }),
    ...(ground !== undefined && { ground: ground ?? 'none' }),
    ...((classes || within) && { class: classes || within }),
    ...(urgent && { urgent: 'yes' }),
  });
  return `/requests?${search.toString()}`;
}
