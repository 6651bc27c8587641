import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { item, makeLevels } from '../../approvals/approvals-fixture.ts';
import {
  close,
  decide,
  passDays,
  remark,
  underConsultation,
} from '../../consultations/consultations-fixture.ts';
import { territoryRoadmap } from '../testing/territory-roadmap.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

describe('a consultation finishes an item', () => {
  it('proof CONSULTATION_CLOSED: once its days are over and every remark is decided on', async () => {
    const { town, centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'irkutsk');
    const made = await underConsultation(centre, item('1'));
    const [left] = (await remark(town, made, 'Добавьте пункт')).body.list;
    await decide(centre, made, left!, { decision: 'accepted' });
    expect(await shown('1.2')).toBeNull();
    await passDays(app, made, daysAgo(9), daysAgo(1));
    expect((await close(centre, made)).status).toBe(200);
    expect(await shown('1.2')).toBe('Обсуждение завершено, по замечаниям есть решения');
  });
});
