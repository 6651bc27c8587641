import { z } from 'zod';
import { DateOnly, dayInFigures, Id, Instant, Text, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { ItemNumber } from './roadmap-items.ts';
import { RoadmapComparison } from './roadmap-papers.ts';
import { RoadmapContent } from './roadmaps.ts';
import { OrgKind } from './session.ts';

/** `planned`: its first day has not come; `over`: no remarks are taken, the owner still decides on them. */
export const ConsultationState = z.enum(['planned', 'open', 'over', 'closed']);
export type ConsultationState = z.infer<typeof ConsultationState>;

export const RemarkDecision = z.enum(['accepted', 'partly', 'rejected']);
export type RemarkDecision = z.infer<typeof RemarkDecision>;

/** The days, both included, on which remarks are taken. */
const Days = z
  .strictObject({ from: DateOnly, until: DateOnly })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: 'Последний день раньше первого.',
  });

export const NewConsultation = Days.meta({ id: 'NewConsultation' });

export const NewConsultationRemark = z
  .strictObject({
    /** Null: to the draft as a whole. */
    item: ItemNumber.nullable().default(null),
    text: Text(2_000).min(1),
  })
  .meta({ id: 'NewConsultationRemark' });
export type NewConsultationRemark = z.infer<typeof NewConsultationRemark>;

export const DecisionOnRemark = z
  .strictObject({ decision: RemarkDecision, reason: Text(1_000).default('') })
  .refine(({ decision, reason }) => decision === 'accepted' || reason !== '', {
    path: ['reason'],
    message: 'Объясните автору, почему замечание учтено не полностью.',
  })
  .meta({ id: 'DecisionOnRemark' });
export type DecisionOnRemark = z.infer<typeof DecisionOnRemark>;

/** What somebody has said of the draft, and what its owner has decided on it. */
export const ConsultationRemark = z
  .object({
    id: Id,
    item: z.string().nullable(),
    text: z.string(),
    /** The organisation that it comes from. */
    body: z.string(),
    /** By name, for the owner and for the author's own organisation; null for others. */
    author: z.string().nullable(),
    at: Instant,
    decision: RemarkDecision.nullable(),
    reason: z.string(),
    decidedBy: z.string().nullable(),
    /** The caller may take it back. */
    mine: z.boolean(),
    version: Version,
  })
  .meta({ id: 'ConsultationRemark' });
export type ConsultationRemark = z.infer<typeof ConsultationRemark>;

export const ConsultationBrief = z
  .object({
    id: Id,
    title: z.string(),
    level: OrgKind,
    owner: z.string(),
    /** The caller's own organisation has published it. */
    own: z.boolean(),
    /** The draft; null for whoever is not of the owner. */
    roadmapId: Id.nullable(),
    from: DateOnly,
    until: DateOnly,
    state: ConsultationState,
    closedOn: DateOnly.nullable(),
    /** Remarks that the caller sees, and how many of them have no decision. */
    remarks: z.int(),
    undecided: z.int(),
    version: Version,
  })
  .meta({ id: 'ConsultationBrief' });
export type ConsultationBrief = z.infer<typeof ConsultationBrief>;

export const Consultation = ConsultationBrief.extend({
  /** The text as it was published: nothing that the owner changes later shows here. */
  content: RoadmapContent,
  /** All of them for the owner, and for everybody once it is closed; before that one's organisation's own. */
  list: z.array(ConsultationRemark),
  /** What the owner has changed in the draft since; null for anybody else. */
  changes: RoadmapComparison.pick({ head: true, items: true }).nullable(),
  /** The owner's calendar day. */
  today: DateOnly,
  may: z.object({ remark: z.boolean(), decide: z.boolean(), close: z.boolean() }),
}).meta({ id: 'Consultation' });
export type Consultation = z.infer<typeof Consultation>;

export const ConsultationRef = z.object({ consultationId: Id });
export const ConsultationRemarkRef = ConsultationRef.extend({ remarkId: Id });

export const consultationProblems = {
  'consultation.going-on': plain(
    409,
    'Этот проект уже на обсуждении. Завершите его, прежде чем начинать новое.',
  ),
  'consultation.past-day': refusal(
    400,
    z.object({ today: DateOnly }),
    ({ today }) => `Обсуждение не может пройти раньше ${dayInFigures(today)}. Укажите другие дни.`,
  ),
  'consultation.too-long': plain(400, 'Обсуждение длится не больше года. Укажите другие дни.'),
  'consultation.not-begun': refusal(
    409,
    z.object({ from: DateOnly }),
    ({ from }) => `Замечания принимаются с ${dayInFigures(from)}.`,
  ),
  'consultation.over': refusal(
    409,
    z.object({ until: DateOnly }),
    ({ until }) =>
      `Замечания принимались по ${dayInFigures(until)} включительно, приём закончен. Обратитесь к тому, кто проводит обсуждение: он может продлить его.`,
  ),
  'consultation.still-open': refusal(
    409,
    z.object({ until: DateOnly }),
    ({ until }) =>
      `Обсуждение объявлено по ${dayInFigures(until)} включительно. Завершить его можно на следующий день.`,
  ),
  'consultation.undecided': refusal(
    409,
    z.object({ remarks: z.int() }),
    ({ remarks }) =>
      `Замечаний без решения: ${remarks}. Примите решение по каждому и завершите обсуждение.`,
  ),
  'consultation.closed': plain(409, 'Обсуждение завершено, решения по замечаниям уже не меняются.'),
  'consultation.shortened': refusal(
    409,
    z.object({ until: DateOnly }),
    ({ until }) =>
      `Обсуждение объявлено по ${dayInFigures(until)}. Его можно только продлить: укажите более поздний день.`,
  ),
  'consultation.item-unknown': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) => `В проекте на обсуждении нет пункта ${number}. Выберите пункт из списка.`,
  ),
  'consultation.decided-remark': plain(409, 'По замечанию уже есть решение, убрать его нельзя.'),
  'consultation.not-yours': plain(
    409,
    'Среди ваших замечаний такого нет. Убрать замечание может только тот, кто его оставил.',
  ),
  'consultation.full': refusal(
    409,
    z.object({ most: z.int() }),
    ({ most }) => `К одному проекту принимается не больше ${most} замечаний.`,
  ),
  'roadmap.consulted': plain(
    409,
    'Проект выносили на обсуждение: удалить его нельзя, замечания и решения по ним хранятся.',
  ),
} as const;
