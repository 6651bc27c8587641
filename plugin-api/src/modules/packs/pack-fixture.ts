import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { RoadmapPackTrouble } from '@nastavnik/contracts/roadmap-packs';
import type { TestApp, TestClient } from '../../testing/app.ts';
import { daysAgo, type TestSchool } from '../../testing/make.ts';
import { packSeeds } from './pack-seeds.ts';

/** Somebody of the regional centre above a school. */
export async function centreOf(app: TestApp, at: TestSchool): Promise<TestClient> {
  const { regionId } = at;
  const person = await at.staff('Центрова');
  await app.schema.sql.query('UPDATE people SET school_id = UNHEX(?) WHERE id = UNHEX(?)', [
    regionId.replaceAll('-', ''),
    person.replaceAll('-', ''),
  ]);
  await at.grant(person, 'regional_centre', regionId);
  return at.as(person, regionId);
}

/** The common pack as a territory would put it in under a code of its own. */
export async function ownPack(over: Partial<WholePack>): Promise<WholePack> {
  const [federal] = await packSeeds();
  return {
    ...(federal as WholePack),
    code: 'region-02',
    title: 'Региональная модель',
    version: 1,
    effectiveFrom: daysAgo(0),
    ...over,
  };
}

/** Puts a pack in, as the file of a territory. */
export const putIn = (who: TestClient, pack: object) =>
  who.send(packFileRoutes.upload, {
    body: { kind: 'lists', file: new File([JSON.stringify(pack)], 'справочник.json') },
  });

/** What is wrong with a file that was refused. */
export const troublesOf = (body: object): RoadmapPackTrouble[] =>
  (body as { details?: { troubles?: RoadmapPackTrouble[] } }).details?.troubles ?? [];
