import { z } from 'zod';
import { PairRef } from './pairs.ts';
import { DateOnly, Id, Text, Version, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { ProgrammeState } from './programme-states.ts';
import { ProgrammeRef } from './programmes.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Where something is told about an event: `https://…`, or a page of the host as `/…`. */
export const isLink = (link: string): boolean =>
  /^https:\/\/[^\s/?#@\\]+([/?#]\S*)?$/.test(link) || /^\/(?![/\\])[^\s\\]*$/.test(link);

/** Somebody who is not of the programme, and who they are. */
export const Guest = z.object({ name: Text(200).min(1), role: Text(200) });
export type Guest = z.infer<typeof Guest>;

export const ClosingEventDraft = z
  .object({
    on: DateOnly,
    place: Text(200).min(1),
    link: Text(500).refine(isLink, 'https').nullable().default(null),
    /** Nobody of those who came is seen or named there; unless said, each needs the consent to it. */
    nobodyShown: z.boolean().default(false),
    guests: z.array(Guest).max(100).default([]),
    /** Of the programme, who came. */
    attendedIds: z.array(Id).max(1000).default([]),
  })
  .meta({ id: 'ClosingEventDraft' });
export type ClosingEventDraft = z.infer<typeof ClosingEventDraft>;

/** What the participants of a programme said together when they looked back. */
export const GroupReflectionDraft = z
  .object({
    on: DateOnly,
    present: Text(1000).min(1),
    worked: Text(2000).min(1),
    change: Text(2000),
    decisions: Text(2000),
  })
  .meta({ id: 'GroupReflectionDraft' });
export type GroupReflectionDraft = z.infer<typeof GroupReflectionDraft>;

/** Somebody of a programme: whether they went through it and were at the event. */
export const ClosingMember = z.object({
  person: PersonBrief,
  side: z.enum(['mentor', 'mentee']),
  pairIds: z.array(Id),
  /** Null until the pair is summed up. */
  passed: z.boolean().nullable(),
  attended: z.boolean(),
});
export type ClosingMember = z.infer<typeof ClosingMember>;

/** The end of a programme. What was never saved is null at version 1. */
export const ProgrammeClosing = z
  .object({
    programme: z.object({ id: Id, title: z.string(), state: ProgrammeState }),
    members: z.array(ClosingMember),
    event: ClosingEventDraft.nullable(),
    eventVersion: Version,
    reflection: GroupReflectionDraft.nullable(),
    reflectionVersion: Version,
    mayWrite: z.boolean(),
  })
  .meta({ id: 'ProgrammeClosing' });
export type ProgrammeClosing = z.infer<typeof ProgrammeClosing>;

/** The event that a pair's programme ends with. */
export const PairClosing = z
  .object({
    event: z.object({ on: DateOnly, place: z.string(), link: z.string().nullable() }).nullable(),
    /** Of the pair, who came. */
    attendedIds: z.array(Id),
  })
  .meta({ id: 'PairClosing' });
export type PairClosing = z.infer<typeof PairClosing>;

export const closingRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/closing',
    summary: 'How a programme ends: its people, the closing event, the reflection of the group',
    may: 'programmes.read',
    params: ProgrammeRef,
    response: ProgrammeClosing,
  }),
  setEvent: route({
    method: 'PUT',
    path: '/api/v1/programmes/:programmeId/closing/event',
    summary: 'Plan the closing event of a programme, or write down who came',
    may: 'programmes.write',
    params: ProgrammeRef,
    body: ClosingEventDraft,
    ifMatch: true,
    response: ProgrammeClosing,
  }),
  setReflection: route({
    method: 'PUT',
    path: '/api/v1/programmes/:programmeId/closing/reflection',
    summary: 'Write down what the group said when it looked back',
    may: 'programmes.write',
    params: ProgrammeRef,
    body: GroupReflectionDraft,
    ifMatch: true,
    response: ProgrammeClosing,
  }),
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/closing',
    summary: "The closing event of a pair's programme, and who of the pair was there",
    may: 'completions.read',
    params: PairRef,
    response: PairClosing,
  }),
};

export const closingProblems = {
  'closing.too-early': plain(
    409,
    'Программа ещё не открыта для пар или отменена: завершать её рано. Сначала откройте набор.',
  ),
  'closing.in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) =>
      `${dayInFigures(on)} ещё не наступило: записать, кто был и что говорили, можно в этот день и позже.`,
  ),
  'closing.not-member': plain(
    409,
    'Отмечен человек не из этой программы. Обновите страницу; других участников впишите гостями.',
  ),
} as const;
