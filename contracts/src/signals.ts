import { z } from 'zod';
import { Code } from './pack-lists.ts';
import { Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { plain } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { SupportContact } from './support.ts';

/** `raised` by somebody of the pair; the others come by themselves from what was answered. */
export const SignalKind = z.enum(['raised', 'low_mark', 'low_pulse']);
export type SignalKind = z.infer<typeof SignalKind>;

export const Addressee = z.enum(['curator', 'psychologist']);
export type Addressee = z.infer<typeof Addressee>;

export const SignalState = z.enum(['new', 'taken', 'closed']);
export type SignalState = z.infer<typeof SignalState>;

/** Something about a pair that an adult has to look at. Nobody of the pair reads it but its author. */
export const Signal = z
  .object({
    id: Id,
    kind: SignalKind,
    to: Addressee,
    urgent: z.boolean(),
    pairId: Id,
    mentor: PersonBrief,
    mentees: z.array(PersonBrief),
    /** Of the pack. Null also for the curator, of a signal to the psychologist; so are all the words. */
    topic: Code.nullable(),
    text: z.string().nullable(),
    /** Null when it came by itself. */
    raisedBy: PersonBrief.nullable(),
    raisedAt: Instant,
    state: SignalState,
    takenBy: PersonBrief.nullable(),
    /** What its author was told. */
    answer: z.string().nullable(),
    /** What was done, for those who look after pairs. */
    outcome: z.string().nullable(),
    closedAt: Instant.nullable(),
    /** The reader may take it, answer it and close it. */
    mayAct: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Signal' });
export type Signal = z.infer<typeof Signal>;

export const SignalView = z.enum(['open', 'closed', 'all']);
export type SignalView = z.infer<typeof SignalView>;

export const SignalsQuery = PageQuery.extend({ view: SignalView.default('open') });
export type SignalsQuery = z.infer<typeof SignalsQuery>;

export const SignalCounts = z
  .object({ open: z.int(), urgent: z.int(), closed: z.int(), all: z.int() })
  .meta({ id: 'SignalCounts' });
export type SignalCounts = z.infer<typeof SignalCounts>;

/** A topic alone is enough: whoever needs help need not find words for it. */
export const NewSignal = z
  .object({
    pairId: Id,
    to: Addressee,
    topic: Code,
    urgent: z.boolean().default(false),
    text: Text(1000).nullable().default(null),
  })
  .meta({ id: 'NewSignal' });
export type NewSignal = z.infer<typeof NewSignal>;

/** A signal as its author sees it: not what was done about others. */
export const OwnSignal = Signal.pick({
  id: true,
  to: true,
  urgent: true,
  topic: true,
  text: true,
  raisedAt: true,
  state: true,
  takenBy: true,
  answer: true,
}).meta({ id: 'OwnSignal' });
export type OwnSignal = z.infer<typeof OwnSignal>;

/** Who would read a signal about a pair: never anybody of the pair. */
export const HelpAbout = z
  .object({
    pairId: Id,
    mentor: PersonBrief,
    mentees: z.array(PersonBrief),
    curators: z.array(PersonBrief),
    psychologists: z.array(PersonBrief),
  })
  .meta({ id: 'HelpAbout' });
export type HelpAbout = z.infer<typeof HelpAbout>;

/** «Нужна помощь»: about which pair, who will read it, whom else to turn to, what came of it. */
export const Help = z
  .object({
    pairs: z.array(HelpAbout),
    contacts: z.array(SupportContact),
    signals: z.array(OwnSignal),
  })
  .meta({ id: 'Help' });
export type Help = z.infer<typeof Help>;

export const SignalRef = z.object({ signalId: Id });

/** What one does to a signal that one reads. */
const act = { may: 'signals.write', params: SignalRef, ifMatch: true, idempotent: true } as const;

export const signalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/signals',
    summary: 'Signals about pairs, urgent ones first',
    may: 'signals.read',
    query: SignalsQuery,
    response: pageOf(Signal),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/signals/counts',
    summary: 'How many signals wait',
    may: 'signals.read',
    response: SignalCounts,
  }),
  help: route({
    method: 'GET',
    path: '/api/v1/my/help',
    summary: 'Whom the reader may call, and what came of earlier calls',
    may: 'signals.raise',
    response: Help,
  }),
  raise: route({
    method: 'POST',
    path: '/api/v1/signals',
    summary: 'Call the curator or the psychologist',
    may: 'signals.raise',
    body: NewSignal,
    status: 201,
    idempotent: true,
    response: OwnSignal,
  }),
  take: route({
    method: 'POST',
    path: '/api/v1/signals/:signalId/take',
    summary: 'Take a signal on oneself',
    ...act,
    response: Signal,
  }),
  answer: route({
    method: 'POST',
    path: '/api/v1/signals/:signalId/answer',
    summary: 'Answer whoever raised a signal',
    ...act,
    body: z.object({ answer: Text(1000).min(1) }),
    response: Signal,
  }),
  close: route({
    method: 'POST',
    path: '/api/v1/signals/:signalId/close',
    summary: 'Say what was done and close a signal',
    ...act,
    body: z.object({ outcome: Text(1000).min(1) }),
    response: Signal,
  }),
};

export const signalProblems = {
  'signal.nobody': plain(
    409,
    'Этот сигнал некому прочитать: такого сотрудника в школе нет или он сам в этой паре. Выберите другого адресата или подойдите к классному руководителю.',
  ),
  'signal.closed': plain(409, 'Сигнал уже закрыт. Обновите список.'),
  'signal.no-author': plain(409, 'Сигнал пришёл сам, отвечать некому. Закройте его с итогом.'),
} as const;
