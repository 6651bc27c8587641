import type { LooseInput } from '@nastavnik/contracts/route';
import { daysAgo } from '../make.ts';
import { levelOfActor } from './roadmap-samples.ts';
import { list, type Sample, thing, version } from './sample.ts';
import type { ConsultationThing } from './consultation-spot.ts';

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const nowhere: ConsultationThing = { consultationId: UNKNOWN, remarkId: UNKNOWN };

/** The consultation of the org at whose level the actor works. */
const own = (more: LooseInput = {}, params: readonly (keyof ConsultationThing)[] = []): Sample =>
  thing(({ consultations }, actor) => {
    const made = typeof consultations === 'string' ? nowhere : consultations[levelOfActor(actor)];
    const named = ['consultationId', ...params] as const;
    return { ...more, params: Object.fromEntries(named.map((each) => [each, made[each]])) };
  });

/** Calls of consultations on drafts of roadmaps; each level has its own. */
export const consultationSamples: Record<string, Sample> = {
  'consultations.list': list(),
  'consultations.show': own(),
  'consultations.publish': thing(({ roadmaps }, actor) => ({
    params: {
      roadmapId:
        typeof roadmaps === 'string' ? UNKNOWN : roadmaps[levelOfActor(actor)].draft.roadmapId,
    },
    body: { from: '2190-01-01', until: '2190-02-01' },
    version,
  })),
  'consultations.prolong': own({ body: { until: daysAgo(-60) }, version }),
  'consultations.close': own({ version }),
  'consultations.remark': own({ body: { text: 'Уточните срок' } }),
  'consultations.takeBack': own({ version }, ['remarkId']),
  'consultations.decide': own({ body: { decision: 'accepted' }, version }, ['remarkId']),
  'consultations.pdf': own(),
  'consultations.docx': own(),
};

/** Its days are not over, and the remark is somebody else’s. */
export const consultationConflicts = ['consultations.close', 'consultations.takeBack'];
