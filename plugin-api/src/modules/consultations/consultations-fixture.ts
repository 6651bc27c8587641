import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { expect } from 'vitest';
import type { TestApp, TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { roadmapOf, show } from '../approvals/approvals-fixture.ts';

/** Publishes a draft; a consultation begins today and goes on for a week unless said otherwise. */
export const publish = async (
  by: TestClient,
  params: { roadmapId: string },
  body = { from: daysAgo(0), until: daysAgo(-7) },
) =>
  by.send(consultationRoutes.publish, { params, body, version: (await show(by, params)).version });

/** A draft with these items on which remarks are taken; gives what its owner sees. */
export async function underConsultation(by: TestClient, ...items: ItemDraft[]) {
  const params = await roadmapOf(by, ...items);
  const { status, body } = await publish(by, params);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

export const seen = async (by: TestClient, { id }: { id: string }) =>
  by.send(consultationRoutes.show, { params: { consultationId: id } });

export const remark = async (
  by: TestClient,
  { id }: { id: string },
  text: string,
  item: string | null = null,
) => by.send(consultationRoutes.remark, { params: { consultationId: id }, body: { text, item } });

/** The days of a consultation pass. */
export const passDays = (app: TestApp, { id }: { id: string }, from: string, until: string) =>
  app.schema.sql.query('UPDATE consultations SET from_on = ?, until_on = ? WHERE id = UNHEX(?)', [
    from,
    until,
    id.replaceAll('-', ''),
  ]);

export const decide = async (
  by: TestClient,
  { id }: { id: string },
  { id: remarkId, version }: { id: string; version: number },
  body: { decision: 'accepted' | 'partly' | 'rejected'; reason?: string },
) =>
  by.send(consultationRoutes.decide, { params: { consultationId: id, remarkId }, body, version });

export const close = async (by: TestClient, { id }: { id: string }) => {
  const { version } = (await seen(by, { id })).body;
  return by.send(consultationRoutes.close, { params: { consultationId: id }, version });
};
