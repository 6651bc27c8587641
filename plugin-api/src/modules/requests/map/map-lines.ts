import type { Pack } from '@nastavnik/contracts/packs';
import type { RequestMap, RequestPlace, RequestTally } from '@nastavnik/contracts/request-map';

/** A line of the map in words; of a form as a whole where no ground is said. */
export interface MapLine extends RequestTally {
  form: string;
  ground: string | null;
  byPlace: RequestTally[];
}

const titleOf = (list: Pack['forms'] | Pack['grounds'], code: string) =>
  list.find((each) => each.code === code)?.title ?? code;

export const placeTitle = (place: RequestPlace): string =>
  place === 'staff' ? 'педагоги' : place === 'unplaced' ? 'без класса' : `${place} класс`;

/** The lines of each form, the form as a whole after its grounds. */
export function mapLines({ forms }: RequestMap, pack: Pack): MapLine[] {
  return forms.flatMap(({ form, total, grounds }) => {
    const title = form === null ? 'форма не выбрана' : titleOf(pack.forms, form);
    return [
      ...grounds.map(({ ground, ...line }) => ({
        ...line,
        form: title,
        ground: ground === null ? 'основание не указано' : titleOf(pack.grounds, ground),
      })),
      { ...total, form: title, ground: null },
    ];
  });
}

/** «7 класс – 3, педагоги – 1» */
export const placesInWords = (places: readonly RequestPlace[], { byPlace }: MapLine): string =>
  places
    .flatMap((place, at) => {
      const { requests = 0 } = byPlace[at] ?? {};
      return requests > 0 ? [`${placeTitle(place)} –\u00A0${requests}`] : [];
    })
    .join(', ');
