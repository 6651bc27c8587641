import { z } from 'zod';
import { DateOnly, Id, Instant, NameBeginning, PageQuery, Text, pageOf } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { Guardian, Signatory } from './signatories.ts';

export const ConsentKind = z.enum([
  'PARTICIPATION',
  'PD_PROCESSING',
  'QUESTIONNAIRE',
  'TRANSFER',
  'DISTRIBUTION',
  'PHOTO',
  'LABOUR_351_8',
]);
export type ConsentKind = z.infer<typeof ConsentKind>;

/** What a consent is for, as it stands after «согласие …». */
export const consentWords: Record<ConsentKind, string> = {
  PARTICIPATION: 'на участие',
  PD_PROCESSING: 'на обработку персональных данных',
  QUESTIONNAIRE: 'на анкетирование',
  TRANSFER: 'на передачу данных',
  DISTRIBUTION: 'на распространение данных',
  PHOTO: 'на фото и видео',
  LABOUR_351_8: 'на наставничество (ст. 351.8 ТК РФ)',
};

export const ConsentState = z.enum(['none', 'active', 'expired', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** Where one kind of a person's consent stands today. */
export const ConsentMark = z
  .object({ kind: ConsentKind, state: ConsentState, until: DateOnly.nullable() })
  .meta({ id: 'ConsentMark' });
export type ConsentMark = z.infer<typeof ConsentMark>;

export const ConsentAct = z.enum(['given', 'withdrawn']);
export const SignedBy = z.enum(['guardian', 'self']);
/** contract: an employee has agreed by the employment contract itself: mentoring is part of the job. */
export const ConsentForm = z.enum(['paper', 'electronic', 'contract']);

/** One record of the register: a consent given or withdrawn; records are never changed. */
export const Consent = z
  .object({
    id: Id,
    person: PersonBrief,
    kind: ConsentKind,
    act: ConsentAct,
    signedBy: SignedBy,
    signerName: z.string(),
    /** The pupil has signed beside their guardian, as the older ones do. */
    ownSignature: z.boolean(),
    form: ConsentForm,
    from: DateOnly,
    /** The last day; null means until withdrawn. */
    until: DateOnly.nullable(),
    textVersion: z.string(),
    textSha256: z.string(),
    /** Why it was withdrawn; of one that the contract holds, where it says so. */
    reason: z.string().nullable(),
    /** The given consent that this record withdraws. */
    withdraws: Id.nullable(),
    recordedAt: Instant,
    recordedBy: PersonBrief.nullable(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** ends_soon: those in force that run out soon, by the norm of the pack. */
export const ConsentsView = z.enum([...ConsentAct.options, 'ends_soon']);
export type ConsentsView = z.infer<typeof ConsentsView>;

export const ConsentsQuery = PageQuery.extend({
  kind: ConsentKind.optional(),
  view: ConsentsView.optional(),
  /** Of whom the records are. */
  q: NameBeginning.optional(),
});
export type ConsentsQuery = z.infer<typeof ConsentsQuery>;

/** Consents received on one day, of one or many people. */
export const ReceivedConsents = z
  .object({
    personIds: z.array(Id).min(1).max(500),
    kinds: z.array(ConsentKind).min(1).max(7),
    signedBy: SignedBy,
    /** Who signed for everybody below, unless said for each; adults sign under their own names. */
    signerName: Text(200).min(1).optional(),
    /** Who signed for whom: a guardian's name is never guessed. */
    signers: z
      .array(z.object({ personId: Id, name: Text(200).min(1) }))
      .max(500)
      .default([]),
    /** The pupils who are old enough have all signed beside their guardians. */
    ownSignature: z.boolean().default(false),
    form: ConsentForm,
    /** Where the contract says that mentoring is part of the job. */
    ground: Text(300).min(1).optional(),
    from: DateOnly,
    until: DateOnly.nullable().default(null),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    message: 'Срок согласия кончается раньше, чем начинается.',
  })
  .refine(({ form, ground }) => (form === 'contract') === (ground !== undefined), {
    path: ['ground'],
    message: 'Укажите трудовой договор или должностную инструкцию.',
  })
  .refine(
    ({ form, kinds, signedBy }) =>
      form !== 'contract' ||
      (signedBy === 'self' && kinds.every((kind) => kind === 'LABOUR_351_8')),
    {
      path: ['form'],
      message: 'Трудовой договор заменяет только согласие работника на наставничество.',
    },
  )
  .meta({ id: 'ReceivedConsents' });
export type ReceivedConsents = z.infer<typeof ReceivedConsents>;

export const Withdrawal = z
  .object({ from: DateOnly, reason: Text(500).nullable().default(null) })
  .meta({ id: 'Withdrawal' });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** What one person has agreed to: today's state of each kind, and the records behind it. */
export const PersonConsents = z
  .object({
    person: PersonBrief,
    /** Under 18 today: a guardian signs. */
    guardianSigns: z.boolean(),
    /** Signs beside the guardian today. */
    ownSignature: z.boolean(),
    guardians: z.array(Guardian),
    marks: z.array(ConsentMark),
    records: z.array(Consent),
  })
  .meta({ id: 'PersonConsents' });
export type PersonConsents = z.infer<typeof PersonConsents>;

export const PersonRef = z.object({ personId: Id });
export type PersonRef = z.infer<typeof PersonRef>;
export const ConsentRef = z.object({ consentId: Id });
export type ConsentRef = z.infer<typeof ConsentRef>;

export const consentRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/consents',
    summary: 'The register of consents, newest first',
    may: 'consents.read',
    query: ConsentsQuery,
    response: pageOf(Consent),
  }),
  ofPerson: route({
    method: 'GET',
    path: '/api/v1/people/:personId/consents',
    summary: 'What one person has agreed to',
    may: 'consents.read',
    params: PersonRef,
    response: PersonConsents,
  }),
  signatories: route({
    method: 'POST',
    path: '/api/v1/consents/signatories',
    summary: 'Who may sign for these people; nothing is written',
    may: 'consents.write',
    body: z.object({ personIds: z.array(Id).min(1).max(500) }),
    response: z.object({ items: z.array(Signatory) }),
  }),
  receive: route({
    method: 'POST',
    path: '/api/v1/consents',
    summary: 'Mark consents as received',
    may: 'consents.write',
    body: ReceivedConsents,
    status: 201,
    idempotent: true,
    response: z.object({ received: z.int() }),
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/v1/consents/:consentId/withdraw',
    summary: 'Record that a consent was withdrawn',
    may: 'consents.write',
    params: ConsentRef,
    body: Withdrawal,
    status: 201,
    idempotent: true,
    response: Consent,
  }),
};
