/** An invented region: no name here is borrowed from a real school. */
export interface Place {
  sourcedId: string;
  kind: 'region' | 'municipality' | 'school';
  parent?: string;
  name: string;
  shortName: string;
}

export interface SchoolPlace extends Place {
  kind: 'school';
  parent: string;
  /** Classes in each of the years 1–9; the years 10–11 have one. */
  parallels: number;
  /** The plugin is switched off here. */
  off?: true;
}

export const region: Place = {
  sourcedId: 'r-59',
  kind: 'region',
  name: 'Верхнереченская область',
  shortName: 'Верхнереченская область',
};

const municipality = (sourcedId: string, name: string, shortName: string): Place => ({
  sourcedId,
  kind: 'municipality',
  parent: region.sourcedId,
  name,
  shortName,
});

export const municipalities: readonly Place[] = [
  municipality('m-301', 'Городской округ «Город Рябинск»', 'г. Рябинск'),
  municipality('m-302', 'Кедровогорский муниципальный округ', 'Кедровогорский округ'),
  municipality('m-303', 'Светлоозёрский муниципальный округ', 'Светлоозёрский округ'),
];

const [city, cedar, lake] = municipalities as [Place, Place, Place];

function school(
  number: number,
  parent: Place,
  parallels: number,
  [title, where]: [title: string, where: string],
): SchoolPlace {
  return {
    sourcedId: `s-${1000 + number}`,
    kind: 'school',
    parent: parent.sourcedId,
    name: `МБОУ «${title}» ${where}`,
    shortName: `${title} ${where}`,
    parallels,
  };
}

const founding: readonly SchoolPlace[] = [
  school(1, city, 3, ['СОШ № 12', 'г. Рябинска']),
  school(2, city, 3, ['Гимназия № 2', 'г. Рябинска']),
  school(3, city, 3, ['СОШ № 5', 'г. Рябинска']),
  school(4, city, 2, ['Лицей № 7', 'г. Рябинска']),
  school(5, city, 2, ['СОШ № 14', 'г. Рябинска']),
  school(6, cedar, 3, ['СОШ № 1', 'г. Кедровогорска']),
  school(7, cedar, 2, ['СОШ № 3', 'г. Кедровогорска']),
  school(8, cedar, 1, ['Сосновоборская СОШ', 'с. Сосновый Бор']),
  school(9, lake, 2, ['СОШ № 1', 'п. Светлоозёрный']),
  school(10, lake, 2, ['СОШ № 2', 'п. Светлоозёрный']),
  school(11, lake, 1, ['Берёзовская СОШ', 'с. Берёзовка']),
  { ...school(12, lake, 1, ['Каменская СОШ', 'с. Каменка']), off: true },
];

/** The school that the demo's people are of. */
export const mainSchool = founding[0]!;

const pupilsPerSchool = 500;

/** Twelve schools for 6,000 pupils, and one more for each further 500. */
export function schools(people: number): SchoolPlace[] {
  const wanted = Math.max(founding.length, Math.round(people / pupilsPerSchool));
  const places = [...founding];
  for (let number = founding.length + 1; number <= wanted; number += 1) {
    const parent = municipalities[number % municipalities.length]!;
    places.push(school(number, parent, 2, [`СОШ № ${number + 8}`, whereOf(parent)]));
  }
  return places;
}

const whereOf = (parent: Place) =>
  parent === city ? 'г. Рябинска' : parent.shortName.replace('ий округ', 'ого округа');
