import { list, type Sample, thing, version } from './sample.ts';

const MENTOR = ['MENTOR_CONTACT', 'MENTOR_WISH', 'MENTOR_COPE'];
const MENTEE = ['MENTEE_HEARD', 'MENTEE_EASY', 'MENTEE_HELPS'];

/** How pairs get on, calls for help about pairs, and whom to turn to. */
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
  'pulse.mine': list(),
  'pulse.ofPair': thing(({ pairId }) => ({ params: { pairId } })),
  'pulse.answer': thing(({ pairId, menteeId }, actor) => ({
    params: { pairId },
    body: {
      ...(!['mentor', 'mentee'].includes(actor) && { personId: menteeId }),
      marks: (actor === 'mentor' ? MENTOR : MENTEE).map((question) => ({ question, mark: 4 })),
    },
  })),
  'support.show': list(),
  'support.set': list(() => ({ body: { contacts: [{ role: 'Куратор' }] } })),
};
