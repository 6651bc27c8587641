import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import { describe, expect, it } from 'vitest';
import { packSeeds } from '../packs/pack-seeds.ts';
import { lastDaysOf, partsOf } from './check/due-days.ts';
import { roadmapPackSeeds } from './roadmap-pack-seeds.ts';

const forms = (await packSeeds()).flatMap((pack) => pack.forms.map(({ code }) => code));
const packs = await roadmapPackSeeds(forms);
const items = packs.flatMap((pack) => pack.items);
const item = (territory: string, number: string) => {
  const found = items.find(
    ({ source }) => source?.territory === territory && source.number === number,
  );
  if (!found) throw new Error(`no item ${territory} ${number}`);
  return found;
};
const years = (territory: string, number: string) =>
  Object.fromEntries(
    item(territory, number).targets.map(({ indicator, years }) => [
      indicator,
      [2020, 2021, 2022, 2023, 2024].map((year) => years[year] ?? null),
    ]),
  );

/** Every figure that the five roadmaps name, by year from 2020 to 2024. */
const figures: [string, string, Record<string, (number | null)[]>][] = [
  ['000', '15', { COURSE_HOURS: [48, 48, 48, 48, 48], COURSE_PLACES: [3, 3, 3, 3, 3] }],
  ['000', '18', { COVERAGE: [10, 20, 35, 50, 70] }],
  ['004', '12', { COVERAGE: [10, 20, 35, 50, 70] }],
  [
    '002',
    '5',
    {
      GROWTH_SCHOOLS: [null, 1, 2, 4, 5],
      GROWTH_KINDERGARTENS: [null, 1, 2, 4, 6],
      GROWTH_EXTRA: [null, null, 1, 3, 4],
    },
  ],
  [
    '002',
    '6',
    {
      TEAMS_SCHOOLS: [null, 1, 2, 4, 5],
      TEAMS_KINDERGARTENS: [null, 1, 2, 4, 6],
      TEAMS_EXTRA: [null, null, 1, 3, 4],
    },
  ],
  ['003', '2.1', { CURATORS_TRAINED: [100, null, null, null, null] }],
  ['003', '2.2', { SEMINARS: [1, 2, 2, 2, 2], SEMINAR_PEOPLE: [100, 100, 100, 100, 100] }],
  ['003', '2.3', { MENTORS_TRAINED: [null, 100, 100, 100, 100] }],
  ['003', '3.1', { FORUM_PEOPLE: [null, 200, 200, 200, 200] }],
  ['003', '3.2', { CONFERENCE_PEOPLE: [null, null, 150, null, 150] }],
  ['003', '3.3', { PRACTICE_CONTEST: [null, 50, 80, 100, 150] }],
  ['003', '3.5', { PRACTICES_SHARED: [null, 50, 50, 50, 50] }],
  ['003', '3.6', { MENTOR_CONTEST: [null, 15, 20, 40, 50] }],
  ['003', '4.2', { PROGRAMMES: [null, 100, 200, 300, 500] }],
  ['003', '4.3', { MENTEES: [null, 1500, 3000, 5000, 10_000] }],
  ['003', '4.4', { MENTORS: [null, 500, 1000, 1800, 3000] }],
  ['003', '4.7', { PUBLICATIONS: [null, 50, 50, 50, 50] }],
];

describe('the roadmaps of the five territories', () => {
  it('have all their items, each from its own place in its document', () => {
    expect(packs.map((pack) => [pack.code, pack.level, pack.items.length])).toEqual([
      ['bashkortostan', 'region', 19],
      ['chagoda', 'municipality', 25],
      ['muya', 'municipality', 12],
      ['irkutsk', 'region', 25],
      ['tambov', 'region', 15],
    ]);
    const sources = packs.map((pack, at) =>
      pack.items.map(({ number, source }) => [source, { territory: `00${at}`, number }]),
    );
    for (const [source, expected] of sources.flat()) expect(source).toEqual(expected);
  });

  it.each(figures)(
    'territory %s, item %s: every figure of every year',
    (territory, number, all) => {
      expect(years(territory, number)).toEqual(all);
    },
  );

  it('name no figure beside these', () => {
    const named = figures.map(([territory, number]) => `${territory} ${number}`);
    const with_ = items.filter(({ targets }) => targets.length > 0);
    expect(with_.map(({ source }) => `${source?.territory} ${source?.number}`).toSorted()).toEqual(
      named.toSorted(),
    );
  });

  it('name bodies and positions, never people', () => {
    const text = JSON.stringify(packs);
    expect(text).not.toMatch(/[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\./);
  });

  it('say all their due dates, of all the kinds that five territories use', () => {
    expect(items.filter(({ due }) => due === null)).toEqual([]);
    const kinds = new Set(
      items.flatMap(({ due }) => (due ? [due.kind, ...partsOf(due).map(({ kind }) => kind)] : [])),
    );
    expect([...kinds].toSorted()).toEqual([
      'by',
      'byBody',
      'dates',
      'half',
      'month',
      'months',
      'on',
      'programmes',
      'quarterly',
      'schedule',
      'schoolYear',
      'several',
      'year',
      'yearly',
      'years',
    ]);
  });

  it('say for each item what proves it, most by what the product holds', () => {
    const kinds = items.map(({ proof }) => proof.kind);
    expect(kinds.filter((kind) => kind === 'data').length).toBeGreaterThanOrEqual(40);
    expect(items.filter(({ requirements }) => requirements.length === 0)).toEqual([]);
  });

  it('freeze figures and fill calendars on the days that they name', () => {
    expect(packs.map(({ snapshots }) => snapshots.map(({ day }) => day))).toEqual([
      ['12-05', '12-25', '01-20'],
      ['03-31', '06-30', '09-30', '12-31'],
      [],
      [],
      ['11-30', '11-30', '12-31'],
    ]);
    for (const pack of packs) {
      const inCalendar = new Set(pack.calendar.map((entry) => entry.item));
      const missing = pack.items.filter(
        ({ number, due }) => due && lastDaysOf(due).length > 0 && !inCalendar.has(number),
      );
      // 003 п. 2.2: the first seminar was in October of one year, the others on no day
      expect(missing.map(({ number }) => number)).toEqual(pack.code === 'irkutsk' ? ['2.2'] : []);
    }
  });
});

describe('what is odd in the documents', () => {
  it('an order of July does what was due on the first of July', () => {
    const tambov = packs[4];
    for (const number of ['1', '2', '3']) {
      expect(item('004', number).due).toEqual({ kind: 'on', date: '2020-07-01' });
      expect(item('004', number).anomaly).toContain('до утверждения');
    }
    expect(tambov?.act).toMatchObject({ number: '1509', date: '2020-07-17' });
  });

  it('an order refers to one that is later than itself', () => {
    expect(packs[2]).toMatchObject({ act: { number: '158', date: '2021-04-16' } });
    expect(packs[2]?.basis).toContain('01.07.2021 № 157');
    expect(packs[2]?.anomalies.join()).toContain('более поздний');
  });

  it.each([
    ['000', '18', 'одной ячейке'],
    ['001', '1.6', 'потеряна первая буква'],
    ['001', '2.1', 'резерв следующего года'],
    ['001', '3.2', 'два срока'],
    ['001', '3.3', 'два срока'],
    ['001', '5.1.1', 'третьего уровня'],
    ['002', '5', 'дополнительное образование не названо'],
    ['002', '7', '«По факту»'],
    ['002', '11', 'Два срока'],
    ['003', '2.2', '2021-2014'],
    ['003', '3.2', '2022 и 2024'],
    ['003', '3.6', 'не закрыты'],
    ['003', '4.3', 'за 2020 год нет'],
    ['003', '4.4', 'за 2020 год нет'],
    ['003', '5.3', '2021–2023'],
  ])('territory %s, item %s says it', (territory, number, words) => {
    expect(item(territory, number).anomaly).toContain(words);
  });
});

describe('proofs by data', () => {
  const used = new Set(
    items.flatMap(({ proof }) =>
      proof.kind === 'data' ? proof.facts.map(({ fact }) => fact) : [],
    ),
  );

  it('are a closed list, and each is used', () => {
    expect([...used].toSorted()).toEqual(Object.keys(proofFacts).toSorted());
  });
});
