import { SCAN_BYTES } from '@nastavnik/contracts/act-scans';
import { approvalRoutes, submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import {
  agree,
  handedOver,
  item,
  makeLevels,
  received,
  roadmapOf,
  rounds,
} from '../approvals-fixture.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

const pdf = (words = 'Приказ') => `%PDF-1.7\n${words}\n%%EOF\n`;
const act = { kind: 'Приказ', number: '12/3-од', date: daysAgo(0) };

interface Round {
  id: string;
}

const byAct = (by: TestClient, { id }: Round) =>
  by.send(approvalRoutes.agree, { params: { approvalId: id }, body: { act }, version: 1 });

const attach = (by: TestClient, { id }: Round, content: string | Uint8Array, version = 2) =>
  by.send(approvalRoutes.attachScan, {
    params: { approvalId: id },
    body: { file: new File([content as BlobPart], 'скан') },
    version,
  });

const scanOf = (by: TestClient, { id }: Round) =>
  by.send(approvalRoutes.scan, { params: { approvalId: id } });

/** A roadmap that the municipality has agreed to by an act. */
async function decided() {
  const { school, town } = levels;
  const params = await roadmapOf(school, item('1'));
  const round = await handedOver(school, params);
  expect((await byAct(town, round)).status).toBe(200);
  return { params, round };
}

describe('the scan of an act', () => {
  it('is put in by who decided, and both sides read it under the act’s name', async () => {
    const { school, town } = levels;
    const { params, round } = await decided();
    const { status, body } = await attach(town, round, pdf());
    expect(status).toBe(200);
    expect(body).toMatchObject({ scan: { kind: 'pdf', size: Buffer.byteLength(pdf()) } });
    expect(JSON.stringify(body)).not.toContain('fileId');
    const theirs = (await rounds(school, params)).rounds[0];
    expect(theirs?.scan).toMatchObject({ kind: 'pdf', by: expect.stringMatching(/Дёмина/) });

    const above = await scanOf(town, round);
    const below = await school.send(submissionRoutes.scan, {
      params: { ...params, submissionId: round.id },
    });
    for (const answer of [above, below]) {
      expect(answer.status).toBe(200);
      expect(String(answer.body)).toBe(pdf());
      const disposition = answer.headers.get('content-disposition');
      expect(decodeURIComponent(String(disposition))).toMatch(
        /^attachment; .*Приказ № 12-3-од от .*\.pdf$/,
      );
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    }
  });

  it('stands in the history of what was decided on', async () => {
    const { params, round } = await decided();
    await attach(levels.town, round, pdf());
    const [rows] = await app.schema.sql.query(
      "SELECT action FROM history WHERE entity_id = ? AND action = 'act_scan_attached'",
      [bin(params.roadmapId)],
    );
    expect(rows).toHaveLength(1);
  });

  it('is replaced by a better one, as it was seen', async () => {
    const { town } = levels;
    const { round } = await decided();
    await attach(town, round, pdf('первая страница'));
    expect((await attach(town, round, pdf('чужая'), 2)).status).toBe(412);
    expect((await attach(town, round, pdf('обе страницы'), 3)).status).toBe(200);
    expect(String((await scanOf(town, round)).body)).toBe(pdf('обе страницы'));
  });

  it('is a PDF, JPEG or PNG by its content, whole, and not too large', async () => {
    const { town } = levels;
    const { round } = await decided();
    const refusal = async (content: string | Uint8Array) =>
      (await attach(town, round, content)).body;
    expect(await refusal('<svg onload="alert(1)">')).toMatchObject({ code: 'act-scan.not-a-scan' });
    expect(await refusal('')).toMatchObject({ code: 'act-scan.not-a-scan' });
    expect(await refusal('%PDF-1.7 половина')).toMatchObject({ code: 'act-scan.damaged' });
    const large = new Uint8Array(SCAN_BYTES + 1);
    expect(await refusal(large)).toMatchObject({ code: 'act-scan.too-large' });
    expect((await scanOf(town, round)).body).toMatchObject({ code: 'act-scan.none' });
  });

  it('belongs to an act: where there is none, none is taken', async () => {
    const { school, town } = levels;
    const round = await handedOver(school, await roadmapOf(school, item('1')));
    expect((await received(town, round)).may.scan).toBe(false);
    expect((await attach(town, round, pdf(), 1)).body).toMatchObject({ code: 'act-scan.no-act' });
    await agree(town, round);
    expect((await attach(town, round, pdf(), 2)).body).toMatchObject({ code: 'act-scan.no-act' });
  });

  it('of what a region has handed over is put in by its ministry alone', async () => {
    const { centre, ministry } = levels;
    const round = await handedOver(centre, await roadmapOf(centre, item('1')));
    await byAct(ministry, round);
    expect((await attach(centre, round, pdf())).body).toMatchObject({
      code: 'approval.ministry-only',
    });
    expect((await attach(ministry, round, pdf())).status).toBe(200);
    expect((await received(centre, round)).may.scan).toBe(false);
  });

  it('is unknown to another municipality, and under another thing of the same school', async () => {
    const { school, town } = levels;
    const { round } = await decided();
    await attach(town, round, pdf());
    const stranger = await makeLevels(app);
    expect((await scanOf(stranger.town, round)).status).toBe(404);
    expect((await attach(stranger.town, round, pdf(), 3)).status).toBe(404);
    const other = await roadmapOf(school, item('1'));
    const submissionId = round.id;
    const wrong = { params: { ...other, submissionId } };
    expect((await school.send(submissionRoutes.scan, wrong)).status).toBe(404);
    const list = { params: { listId: other.roadmapId, submissionId } };
    expect((await town.send(schoolListRoutes.scan, list)).status).toBe(404);
  });
});
