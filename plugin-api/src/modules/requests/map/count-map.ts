import type { RequestMap, RequestPlace, RequestTally } from '@nastavnik/contracts/request-map';
import type { RequestGroup } from './request-map.repository.ts';

type Line = RequestMap['total'];
type Codes = readonly { code: string }[];

const placeOf = ({ isPupil, grade }: RequestGroup): RequestPlace =>
  isPupil ? (grade ?? 'unplaced') : 'staff';

const rank = (place: RequestPlace) =>
  place === 'staff' ? 101 : place === 'unplaced' ? 100 : place;

/** In the order of the pack; codes that it has lost come next, what names none at the very end. */
function inOrder(codes: ReadonlySet<string | null>, order: Codes): (string | null)[] {
  const known = order.flatMap(({ code }) => (codes.has(code) ? [code] : []));
  const lost = [...codes].filter((code) => code !== null && !known.includes(code));
  return [...known, ...lost, ...(codes.has(null) ? [null] : [])];
}

const sum = (groups: readonly RequestGroup[]): RequestTally => ({
  requests: groups.reduce((all, { requests }) => all + requests, 0),
  urgent: groups.reduce((all, each) => all + (each.urgency === 'urgent' ? each.requests : 0), 0),
});

/** The map of groups that the database has counted: a request with two grounds stands in two lines. */
export function countMap(
  groups: readonly RequestGroup[],
  { forms, grounds }: { forms: Codes; grounds: Codes },
): Omit<RequestMap, 'year'> {
  const places = [...new Set(groups.map(placeOf))].toSorted((a, b) => rank(a) - rank(b));
  const line = (of: readonly RequestGroup[]): Line => ({
    ...sum(of),
    byPlace: places.map((place) => sum(of.filter((group) => placeOf(group) === place))),
  });
  const byForm = Map.groupBy(groups, ({ form }) => form);
  return {
    places,
    total: line(groups),
    forms: inOrder(new Set(byForm.keys()), forms).map((form) => {
      const of = byForm.get(form) ?? [];
      const named = new Set(of.flatMap((group) => (group.grounds.length ? group.grounds : [null])));
      return {
        form,
        total: line(of),
        grounds: inOrder(named, grounds).map((ground) => ({
          ground,
          ...line(
            of.filter((group) =>
              ground === null ? group.grounds.length === 0 : group.grounds.includes(ground),
            ),
          ),
        })),
      };
    }),
  };
}
