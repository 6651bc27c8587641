import type { LooseInput } from '@nastavnik/contracts/route';
import type { ControlSpot } from './control-spot.ts';
import { levelOfActor } from './roadmap-samples.ts';
import { list, type Sample, thing, version } from './sample.ts';

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const nowhere = { sheetId: UNKNOWN, partId: UNKNOWN };
const ids = ({ control }: ControlSpot) => (typeof control === 'string' ? nowhere : control);

/** The sheet that the org at whose level the actor works keeps. */
const own = (input: (params: { sheetId: string }, above: boolean) => LooseInput): Sample =>
  thing((spot, actor) => {
    const above = levelOfActor(actor) === 'municipality';
    const { sheetId, partId } = ids(spot);
    return input({ sheetId: above ? sheetId : partId }, above);
  });

const matter = 'meetings_unclosed';

/** Calls of control sheets at a school and at its municipality. */
export const controlSamples: Record<string, Sample> = {
  'controlSheets.now': list(),
  'controlSheets.nowSchools': list(() => ({ query: { matter } })),
  'controlSheets.list': list(),
  'controlSheets.draw': list(() => ({ body: { conclusion: 'Устранить', due: '2090-01-01' } })),
  'controlSheets.show': own((params) => ({ params })),
  'controlSheets.acknowledge': own((params) => ({ params, version })),
  'controlSheets.mark': own((params, above) => ({
    params,
    body: { matter: above ? 'approvals_waiting' : matter, note: 'Сделано' },
    version,
  })),
  'controlSheets.schools': own((params) => ({ params, query: { matter } })),
  'controlSheets.school': thing((spot) => ({ params: ids(spot) })),
  'controlSheets.pdf': own((params) => ({ params })),
  'controlSheets.docx': own((params) => ({ params })),
};

/** A municipality takes no note of its own sheet. */
export const controlConflicts = ['controlSheets.acknowledge'];
