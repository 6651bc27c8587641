import { approvalRoutes, submissionRoutes } from '@nastavnik/contracts/approval-routes';
import type { GrantedRole } from '@nastavnik/contracts/roles';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft, RoadmapChange } from '@nastavnik/contracts/roadmaps';
import { expect } from 'vitest';
import type { TestApp, TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool } from '../../testing/make.ts';

const year = Number(daysAgo(0).slice(0, 4));

export const item = (number: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  number,
  section: null,
  title: `Мероприятие ${number}`,
  bodies: ['HEAD'],
  due: null,
  dueNote: '',
  result: '',
  targets: [],
  proof: { kind: 'document', of: 'Приказ' },
  ...more,
});

/** The item of a school's roadmap that says until when it is to be agreed to. */
export const agreedBy = (date: string) =>
  item('11', {
    due: { kind: 'by', date },
    proof: { kind: 'data', facts: [{ fact: 'ROADMAP_AGREED', at: 'school' }] },
  });

/** A school, its municipality and its region, with somebody for each office. */
export async function makeLevels(app: TestApp) {
  const at = await makeSchool(app);
  const officer = async (family: string, role: GrantedRole, orgId: string) => {
    const id = await at.person({ school_id: orgId, family_name: family, is_staff: 1 });
    await at.grant(id, role, orgId);
    return at.as(id, orgId);
  };
  return {
    at,
    officer,
    school: at.curator,
    town: await officer('Дёмина', 'municipal_coordinator', at.municipalityId),
    centre: await officer('Центрова', 'regional_centre', at.regionId),
    ministry: await officer('Министрова', 'ministry', at.regionId),
  };
}

/** A draft of whoever asks, with these items. */
export async function roadmapOf(by: TestClient, ...items: ItemDraft[]) {
  const period = { from: year, to: year + 1 };
  const made = await by.send(roadmapRoutes.create, { body: { title: 'Карта школы', period } });
  const params = { roadmapId: made.body.id };
  const body: RoadmapChange = {
    title: 'Карта школы',
    period,
    bodies: [{ code: 'HEAD', title: 'Руководитель', level: 'school' }],
    sections: [],
  };
  await by.send(roadmapRoutes.change, { params, body, version: made.body.version });
  for (const each of items)
    expect((await by.send(roadmapRoutes.addItem, { params, body: each })).status).toBe(201);
  return params;
}

interface Mine {
  roadmapId: string;
}

export const show = async (by: TestClient, params: Mine) =>
  (await by.send(roadmapRoutes.show, { params })).body;

export const submit = async (by: TestClient, params: Mine, version?: number) =>
  by.send(submissionRoutes.submit, {
    params,
    version: version ?? (await show(by, params)).version,
  });

export const withdraw = async (by: TestClient, params: Mine) =>
  by.send(submissionRoutes.withdraw, { params, version: (await show(by, params)).version });

export const rounds = async (by: TestClient, params: Mine) =>
  (await by.send(submissionRoutes.list, { params })).body;

/** What lies in the inbox of a thing now. */
export async function received(by: TestClient, round: { id: string }) {
  const params = { approvalId: round.id };
  return (await by.send(approvalRoutes.show, { params })).body;
}

/** Hands a roadmap over; gives the round as the sender knows it. */
export async function handedOver(by: TestClient, params: Mine) {
  const { status, body } = await submit(by, params);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.rounds[0]!;
}

export const agree = (by: TestClient, round: { id: string }, version = 1) =>
  by.send(approvalRoutes.agree, { params: { approvalId: round.id }, body: {}, version });

export const giveBack = (
  by: TestClient,
  round: { id: string },
  remarks = [{ item: '1' as string | null, text: 'Уточните срок' }],
  version = 1,
) =>
  by.send(approvalRoutes.giveBack, {
    params: { approvalId: round.id },
    body: { remarks },
    version,
  });
