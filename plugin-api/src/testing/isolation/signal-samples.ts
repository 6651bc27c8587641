import { list, type Sample, thing, version } from './sample.ts';

/** Calls for help about pairs, and whom to turn to. */
export const signalSamples: Record<string, Sample> = {
  'signals.list': list(() => ({ query: { view: 'all' } })),
  'signals.counts': list(),
  'signals.help': list(),
  'signals.raise': thing(({ pairId }) => ({ body: { pairId, to: 'curator', topic: 'OTHER' } })),
  'signals.take': thing(({ signalId }) => ({ params: { signalId }, version })),
  'signals.answer': thing(({ signalId }) => ({
    params: { signalId },
    body: { answer: 'Подойдите сегодня' },
    version,
  })),
  'signals.close': thing(({ signalId }) => ({
    params: { signalId },
    body: { outcome: 'Поговорили' },
    version,
  })),
  'support.show': list(),
  'support.set': list(() => ({ body: { contacts: [{ role: 'Куратор' }] } })),
};
