import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { targetRoutes } from '@nastavnik/contracts/targets';
import type { TestApp, TestClient } from '../../../../testing/app.ts';
import { daysAgo } from '../../../../testing/make.ts';
import {
  agree,
  handedOver,
  item,
  type makeLevels,
  roadmapOf,
} from '../../../approvals/approvals-fixture.ts';
import {
  close,
  passDays,
  underConsultation,
} from '../../../consultations/consultations-fixture.ts';
import { putIn } from '../../../packs/pack-fixture.ts';
import { packSeeds } from '../../../packs/pack-seeds.ts';
import { done } from './done.ts';

type Levels = Awaited<ReturnType<typeof makeLevels>>;

const year = Number(daysAgo(0).slice(0, 4));

const submitList = async (by: TestClient, listId: string) => {
  const params = { listId };
  const { version } = done(await by.send(schoolListRoutes.show, { params }));
  return done(await by.send(schoolListRoutes.submit, { params, version })).rounds[0]!;
};

/** The list of schools goes from the municipality to the centre and from there to the ministry. */
async function schoolsAreListed({ at, town, centre, ministry }: Levels): Promise<void> {
  const own = done(await town.send(schoolListRoutes.create, { body: { year } }));
  done(
    await town.send(schoolListRoutes.change, {
      params: { listId: own.id },
      body: { schools: [{ schoolId: at.schoolId, reason: 'Заявка' }] },
      version: own.version,
    }),
  );
  done(await agree(centre, await submitList(town, own.id)));
  const whole = done(await centre.send(schoolListRoutes.create, { body: { year } }));
  done(await agree(ministry, await submitList(centre, whole.id)));
}

async function assignmentIsAnswered({ at, school, town }: Levels): Promise<void> {
  done(
    await town.send(assignmentRoutes.issue, {
      body: {
        number: '1-п',
        issuedOn: daysAgo(0),
        text: 'Сообщите о ходе программы',
        due: daysAgo(-7),
        addressees: [at.schoolId],
      },
    }),
  );
  const { items } = done(await school.send(receivedAssignmentRoutes.list, { query: {} }));
  done(
    await school.send(receivedAssignmentRoutes.answer, {
      params: { receivedId: items[0]!.id },
      body: { text: 'Идёт по плану' },
      version: 1,
    }),
  );
}

async function territoryIsSet({ at, centre }: Levels): Promise<void> {
  const target = { orgId: at.regionId, indicator: 'COVERAGE' as const, year, percent: 30 };
  done(await centre.send(targetRoutes.set, { body: target }));
  const [seed] = await packSeeds();
  const samples = { code: 'region-08', version: 1, effectiveFrom: '2020-01-01' };
  done(await putIn(centre, { ...seed!, ...samples }));
}

/** All that goes up and down between a school, its municipality and its region in a year. */
export async function levelsWorkTogether(app: TestApp, levels: Levels): Promise<void> {
  const { school, town, centre } = levels;
  await territoryIsSet(levels);
  await schoolsAreListed(levels);
  done(await agree(town, await handedOver(school, await roadmapOf(school, item('1')))));
  const draft = await underConsultation(centre, item('1'));
  await passDays(app, draft, daysAgo(9), daysAgo(1));
  done(await close(centre, draft));
  await assignmentIsAnswered(levels);
  await app.settle('control');
  const body = { conclusion: 'Устранить', due: daysAgo(-14) };
  for (const by of [school, town]) done(await by.send(controlSheetRoutes.draw, { body }));
}
