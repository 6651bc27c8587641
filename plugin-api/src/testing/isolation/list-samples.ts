import type { LooseInput } from '@nastavnik/contracts/route';
import type { Actor } from './places.ts';
import { list, type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const ofRegion: ReadonlySet<Actor> = new Set(['regional_centre', 'ministry']);

/** The list of the org at whose level the actor works. */
const own = (which: keyof Spot['lists']['region'], more: LooseInput = {}): Sample =>
  thing(({ lists }, actor) => {
    const level = ofRegion.has(actor) ? 'region' : 'municipality';
    const listId = typeof lists === 'string' ? UNKNOWN : lists[level][which];
    return { ...more, params: { listId, ...more.params } };
  });

/** Calls of lists of participating schools. */
export const listSamples: Record<string, Sample> = {
  'schoolLists.list': list(),
  'schoolLists.create': list(() => ({ body: { year: 2090 } })),
  'schoolLists.show': own('handed'),
  'schoolLists.change': own('draft', { body: { schools: [] }, version }),
  'schoolLists.edition': own('handed', { params: { edition: '1' } }),
  'schoolLists.print': own('handed'),
  'schoolLists.edit': own('handed'),
  'schoolLists.rounds': own('handed'),
  'schoolLists.scan': thing(({ lists }, actor) => {
    if (typeof lists === 'string') return { params: { listId: UNKNOWN, submissionId: UNKNOWN } };
    const { handed, sent } = lists[ofRegion.has(actor) ? 'region' : 'municipality'];
    return { params: { listId: handed, submissionId: sent } };
  }),
  'schoolLists.submit': own('draft', { version }),
  'schoolLists.withdraw': own('handed', { version }),
  'schoolLists.reopen': own('handed', { version }),
};

/** The calendar of the actor's own org; its address is theirs alone. */
export const calendarSamples: Record<string, Sample> = {
  'calendar.show': list(() => ({ query: { from: '2026-01-01', to: '2026-12-31' } })),
  'calendar.feed': list(),
  'calendar.makeFeed': list(),
  'calendar.endFeed': list(),
};

/** An org has one list of a year: what one caller has done, the next cannot do again. */
export const listConflicts = [
  'schoolLists.create',
  'schoolLists.change',
  'schoolLists.submit',
  'schoolLists.withdraw',
  'schoolLists.reopen',
];
