import { z } from 'zod';
import { Id, Instant, Text } from './primitives.ts';
import { RequestSource } from './request-query.ts';
import { PersonBrief } from './roster.ts';

export const WishKind = z.enum(['like', 'avoid']);
export type WishKind = z.infer<typeof WishKind>;

/** One person's word about another; null takes it back. */
export const WishSetting = z
  .object({ fromId: Id, toId: Id, kind: WishKind.nullable() })
  .meta({ id: 'WishSetting' });
export type WishSetting = z.infer<typeof WishSetting>;

/** What somebody likes, in words of the catalogue or their own. */
export const Interests = z.array(Text(60).min(1)).max(20);
const Place = Text(60).min(1).nullable();
/** What a mentor tells of themselves, for the curator who looks for a pair. */
export const AboutOneself = Text(500).min(1).nullable();
const Shift = z.int().min(1).max(3).nullable();
/** Whom one would like or not, in the words of somebody who cannot look people up. */
const Wishes = Text(500).min(1).nullable();

/** What the score cannot count for somebody: no interests, no free time, no request or competences. */
export const MatchLack = z.enum(['interests', 'time', 'ask']);
export type MatchLack = z.infer<typeof MatchLack>;

/** What only matching reads of a person: interests, where and when they study, whom they named. */
export const MatchProfile = z
  .object({
    personId: Id,
    interests: Interests,
    shift: Shift,
    building: Place,
    language: Place,
    wishes: Wishes,
    about: AboutOneself,
    likes: z.array(PersonBrief),
    avoids: z.array(PersonBrief),
    /** Those who have named this person. */
    likedBy: z.array(PersonBrief),
    /**
     * Who has entered it last, when, and in whose words where it came by a request; null until
     * something was said or where it is not known.
     */
    said: z
      .object({ by: PersonBrief.nullable(), at: Instant, source: RequestSource.nullable() })
      .nullable(),
    /** Words that others of the school have been described with, so that the same is written alike. */
    known: z.object({ buildings: z.array(z.string()), languages: z.array(z.string()) }),
    /** 0 until something was said. */
    version: z.int().min(0),
  })
  .meta({ id: 'MatchProfile' });
export type MatchProfile = z.infer<typeof MatchProfile>;

export const ProfileSetting = z
  .object({
    interests: Interests,
    shift: MatchProfile.shape.shift,
    building: Place,
    language: Place,
    wishes: Wishes,
  })
  .partial()
  .meta({ id: 'ProfileSetting' });
export type ProfileSetting = z.infer<typeof ProfileSetting>;

const Named = z.array(Id).max(10);

/** What a request says for matching; only the curator names people, others say it in words. */
export const ForMatching = z
  .object({
    interests: Interests.default([]),
    shift: Shift.default(null),
    language: Place.default(null),
    wishes: Wishes.default(null),
    likes: Named.default([]),
    avoids: Named.default([]),
  })
  .refine(({ likes, avoids }) => avoids.every((id) => !likes.includes(id)), {
    path: ['avoids'],
    message: 'Один и тот же человек назван и желанным, и нежеланным.',
  })
  .meta({ id: 'ForMatching' });
export type ForMatching = z.infer<typeof ForMatching>;

/** The same as it is shown, with names. */
export const SaidForMatching = z
  .object({
    interests: Interests,
    shift: Shift,
    language: Place,
    wishes: Wishes,
    likes: z.array(PersonBrief),
    avoids: z.array(PersonBrief),
  })
  .meta({ id: 'SaidForMatching' });
export type SaidForMatching = z.infer<typeof SaidForMatching>;

/** Where and when a whole class studies; what is left out stays with each pupil as it was. */
export const ClassSetting = ProfileSetting.pick({ shift: true, building: true })
  .refine(({ shift, building }) => shift !== undefined || building !== undefined, {
    path: ['shift'],
    message: 'Укажите смену или здание.',
  })
  .meta({ id: 'ClassSetting' });
export type ClassSetting = z.infer<typeof ClassSetting>;
