import { z } from 'zod';
import { Code } from './packs.ts';
import { HeardBy } from './pair-drafts.ts';
import { PairRef } from './pairs.ts';
import { Id, Instant, Text } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** When a side is asked whether the pair fits: once it is proposed, and again after the trial meeting. */
export const AccordStage = z.enum(['proposal', 'trial']);
export type AccordStage = z.infer<typeof AccordStage>;

export const AccordWord = z.enum(['fits', 'unsure', 'no']);
export type AccordWord = z.infer<typeof AccordWord>;

export const AccordSide = z.enum(['mentor', 'mentee']);
export type AccordSide = z.infer<typeof AccordSide>;

/** What one of a pair has said; the curator alone reads all of it. */
export const Accord = z
  .object({
    stage: AccordStage,
    side: AccordSide,
    person: PersonBrief,
    /** Null while the person has not answered. */
    word: AccordWord.nullable(),
    reason: z.string().nullable(),
    /** A parent has said it for a child. */
    byGuardian: z.boolean(),
    /** How the curator heard it; null when the person answered themselves. */
    heardBy: HeardBy.nullable(),
    enteredBy: PersonBrief.nullable(),
    saidAt: Instant.nullable(),
  })
  .meta({ id: 'Accord' });
export type Accord = z.infer<typeof Accord>;

/** Everybody of the pair at each stage that has been asked about; the newest stage first. */
export const PairAccords = z
  .object({
    /** The stage that is being asked about now. */
    asks: AccordStage.nullable(),
    items: z.array(Accord),
  })
  .meta({ id: 'PairAccords' });
export type PairAccords = z.infer<typeof PairAccords>;

/** A question to the reader, and the reader's own answer. Of the other side nothing but who they are. */
export const OwnAccord = z
  .object({
    pairId: Id,
    stage: AccordStage,
    side: AccordSide,
    mentor: PersonBrief,
    mentees: z.array(PersonBrief),
    form: Code,
    word: AccordWord.nullable(),
    reason: z.string().nullable(),
    saidAt: Instant.nullable(),
    /** The curator has entered this answer. */
    entered: z.boolean(),
  })
  .meta({ id: 'OwnAccord' });
export type OwnAccord = z.infer<typeof OwnAccord>;

const Said = z.object({
  stage: AccordStage,
  word: AccordWord,
  reason: Text(1000).nullable().default(null),
});

export const Answering = Said.extend({ pairId: Id }).meta({ id: 'Answering' });
export type Answering = z.infer<typeof Answering>;

export const Entering = Said.extend({
  personId: Id,
  heardBy: HeardBy,
  byGuardian: z.boolean().default(false),
}).meta({ id: 'Entering' });
export type Entering = z.infer<typeof Entering>;

export const accordRoutes = {
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/accords',
    summary: 'What each of a pair says of it',
    may: 'accords.read',
    params: PairRef,
    response: PairAccords,
  }),
  enter: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/accords',
    summary: 'Enter an answer that was given on paper or by voice',
    may: 'pairs.write',
    params: PairRef,
    body: Entering,
    idempotent: true,
    response: PairAccords,
  }),
  mine: route({
    method: 'GET',
    path: '/api/v1/my/accords',
    summary: 'Pairs about which the reader is asked whether they fit',
    may: 'accords.write',
    response: z.object({ items: z.array(OwnAccord) }),
  }),
  answer: route({
    method: 'POST',
    path: '/api/v1/my/accords',
    summary: 'Say whether a pair fits',
    may: 'accords.write',
    body: Answering,
    idempotent: true,
    response: OwnAccord,
  }),
};
