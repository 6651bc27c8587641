import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import { type RegisterDraft, registerRoutes } from '@nastavnik/contracts/registers';
import type { TestClient } from '../../../../testing/app.ts';
import { daysAgo } from '../../../../testing/make.ts';
import { done } from './done.ts';

type Entry = Partial<RegisterDraft> & Pick<RegisterDraft, 'kind'>;

const year = Number(daysAgo(0).slice(0, 4));
const act = { kind: 'Приказ', number: '7', date: daysAgo(30) };
const section = (terms: string): Entry => ({ kind: 'SITE_SECTION', terms, from: daysAgo(3) });
const decision: Entry = {
  kind: 'DECISION',
  party: 'Методический центр',
  until: daysAgo(0),
  before: '40 %',
  after: '65 %',
};
const grown = ['SCHOOL', 'KINDERGARTEN', 'EXTRA'].flatMap((code): Entry[] => [
  { kind: 'GROWTH_PROGRAMME', code, party: code, year },
  { kind: 'MANAGEMENT_TEAM', code, party: code, terms: 'Программа', year },
]);

const ofSchool: Entry[] = [
  ...LocalActCode.options.map((code): Entry => ({ kind: 'LOCAL_ACT', code, act })),
  { kind: 'PARTNER', terms: 'Пробы', act },
  section('https://school.example/mentoring'),
];
const ofTown: Entry[] = [
  { kind: 'WORKING_GROUP', party: 'Методист', act },
  { kind: 'PARTNER', terms: 'Пробы' },
  { kind: 'INCENTIVE', code: 'MEASURE', party: 'Наставникам' },
  { kind: 'ADOPTION', act },
  { kind: 'STUDY_VISIT', party: 'Лицей', from: daysAgo(0), outcome: 'Двенадцать педагогов' },
  section('https://district.example/mentoring'),
  decision,
  ...grown,
];
const ofCentre: Entry[] = [
  { kind: 'FACILITY', party: 'Техникум' },
  { kind: 'ADOPTION', act },
  {
    kind: 'MATERIAL',
    code: 'CURATORS',
    terms: 'Внедрение',
    year,
    link: 'https://centre.example/guide',
  },
  decision,
];

async function keep(by: TestClient, entries: readonly Entry[]): Promise<void> {
  for (const body of entries)
    done(await by.send(registerRoutes.add, { body: { title: 'Запись', ...body } }));
}

/** Every list from which the five roadmaps read, kept at each level. */
export async function listsAreKept(levels: Record<'school' | 'town' | 'centre', TestClient>) {
  await keep(levels.school, ofSchool);
  await keep(levels.town, ofTown);
  await keep(levels.centre, ofCentre);
}
