import { roadmapFixture } from '../../modules/roadmap-packs/roadmap-fixture.ts';
import { newId } from '../../platform/db/id.ts';
import { list, type Sample } from './sample.ts';

const file = () =>
  new File(
    [JSON.stringify(roadmapFixture({ code: `school-${newId().slice(-12)}` }))],
    'карта.json',
  );

/** Calls of roadmap packs. */
export const roadmapPackSamples: Record<string, Sample> = {
  'roadmapPacks.list': list(),
  'roadmapPacks.current': list(() => ({ query: { level: 'school' } })),
  'roadmapPacks.show': list(({ exampleId }) => ({ params: { packId: exampleId } })),
  'roadmapPacks.upload': list(() => ({ body: { file: file() } })),
  'roadmapPacks.take': list(({ exampleId }) => ({ params: { packId: exampleId } })),
};
