import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft, RoadmapChange } from '@nastavnik/contracts/roadmaps';
import { expect } from 'vitest';
import type { TestApp, TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool } from '../../../testing/make.ts';

export const year = Number(daysAgo(0).slice(0, 4));
export const act = { kind: 'Приказ', number: '96-од', date: daysAgo(200) };

export const head: RoadmapChange = {
  title: 'Дорожная карта района',
  period: { from: year - 1, to: year + 1 },
  bodies: [{ code: 'OFFICE', title: 'Управление образования', level: 'municipality' }],
  sections: [{ code: 'BASES', number: '2', title: 'Базы' }],
  indicators: [{ code: 'MENTORS', title: 'Наставники в реестре', unit: 'чел.' }],
};

export const item = (number: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  number,
  section: 'BASES',
  title: `Мероприятие ${number}`,
  bodies: ['OFFICE'],
  due: { kind: 'by', date: daysAgo(10) },
  dueNote: '',
  result: 'Перечень',
  targets: [],
  proof: { kind: 'document', of: 'Перечень' },
  ...more,
});

function townRoadmaps(town: TestClient) {
  /** A roadmap of the municipality with these items. */
  async function roadmap(...items: ItemDraft[]) {
    const { body } = await town.send(roadmapRoutes.create, {
      body: { title: 'Карта', period: head.period },
    });
    const params = { roadmapId: body.id };
    const headed = await town.send(roadmapRoutes.change, {
      params,
      body: head,
      version: body.version,
    });
    expect(headed.status).toBe(200);
    for (const each of items)
      expect(await town.send(roadmapRoutes.addItem, { params, body: each })).toMatchObject({
        status: 201,
      });
    return params;
  }

  const show = async (params: { roadmapId: string }) =>
    (await town.send(roadmapRoutes.show, { params })).body;

  async function inForce(...items: ItemDraft[]) {
    const params = await roadmap(...items);
    const { version } = await show(params);
    const { status } = await town.send(roadmapRoutes.approve, { params, body: act, version });
    expect(status).toBe(200);
    return params;
  }

  return { roadmap, show, inForce };
}

/** A municipality whose two coordinators keep roadmaps: nobody accepts what they have noted themselves. */
export async function roadmapCast(app: TestApp) {
  const school = await makeSchool(app);
  const coordinator = async (family: string) => {
    const id = await school.person({
      school_id: school.municipalityId,
      family_name: family,
      is_staff: 1,
    });
    await school.grant(id, 'municipal_coordinator', school.municipalityId);
    return school.as(id, school.municipalityId);
  };
  const [town, other] = [await coordinator('Дёмина'), await coordinator('Лыкова')];
  return { school, town, other, ...townRoadmaps(town) };
}
