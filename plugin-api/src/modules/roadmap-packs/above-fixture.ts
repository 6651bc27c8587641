import type { TestApp, TestClient } from '../../testing/app.ts';
import type { TestSchool } from '../../testing/make.ts';

const bare = (id: string) => id.replaceAll('-', '');

/** Whoever acts for the region or the municipality of a school. */
export async function above(
  app: TestApp,
  at: TestSchool,
  kind: 'region' | 'municipality',
): Promise<TestClient> {
  const [orgId, role] =
    kind === 'region'
      ? [at.regionId, 'regional_centre']
      : [at.municipalityId, 'municipal_coordinator'];
  const person = await at.staff('Центрова');
  await app.schema.sql.query('UPDATE people SET school_id = UNHEX(?) WHERE id = UNHEX(?)', [
    bare(orgId),
    bare(person),
  ]);
  await at.grant(person, role, orgId);
  return at.as(person, orgId);
}
