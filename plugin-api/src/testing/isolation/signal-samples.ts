import { list, type Sample, thing, version } from './sample.ts';
import { PRIVATE } from './work-spot.ts';

const MENTOR = ['MENTOR_CONTACT', 'MENTOR_WISH', 'MENTOR_COPE'];
const MENTEE = ['MENTEE_HEARD', 'MENTEE_EASY', 'MENTEE_HELPS'];

/** When pairs may meet, what a mentor notes for themselves, how pairs get on, calls for help, and whom to turn to. */
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
  'freeTimes.ofPair': thing(({ pairId }) => ({ params: { pairId }, query: {} })),
  'freeTimes.lessons': thing(({ pairId }) => ({
    params: { pairId },
    query: { date: '2026-12-01' },
  })),
  'notes.list': thing(({ pairId }) => ({ params: { pairId }, query: {} })),
  'notes.add': thing(({ pairId }) => ({ params: { pairId }, body: { text: PRIVATE } })),
  'notes.change': thing(({ noteId }) => ({ params: { noteId }, body: { text: PRIVATE }, version })),
  'notes.remove': thing(({ noteId }) => ({ params: { noteId }, version })),
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
