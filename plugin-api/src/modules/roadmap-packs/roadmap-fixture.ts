import { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';

/** A small roadmap of a school, good as it is. */
export const roadmapFixture = (over: Partial<RoadmapPack> = {}): RoadmapPack =>
  RoadmapPack.parse({
    code: 'school-plan',
    version: 1,
    title: 'Карта школы',
    territory: 'Школа',
    level: 'school',
    effectiveFrom: '2026-09-01',
    period: { from: 2026, to: 2027 },
    act: null,
    bodies: [{ code: 'CURATOR', title: 'Куратор', level: 'school', role: 'curator' }],
    items: [
      {
        number: '1',
        title: 'Собрать базу наставляемых',
        bodies: ['CURATOR'],
        due: { kind: 'by', date: '2026-12-01' },
        proof: { kind: 'data', facts: [{ fact: 'MENTEE_BASE_FORMED', at: 'school' }] },
      },
    ],
    forms: ['PUPIL_PUPIL'],
    ...over,
  });
