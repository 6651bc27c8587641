import { z } from 'zod';
import { DateOnly, Id, Instant } from './primitives.ts';

/** The school by the identifier that the host gave it. */
const School = z.string();
const RunAtSchool = z.object({ runId: Id, school: School });
const Person = z.object({ school: School, user: z.string() });

/** What meetings wait for of the person who is told; each count is of meetings. */
const MeetingDues = z.object({
  /** Planned until the next working day; of an office, those at which the curator is awaited. */
  coming: z.int(),
  /** Planned, the day has passed, and nobody has said whether they took place. */
  unmarked: z.int(),
  /** The person's own answer is awaited. */
  toAnswer: z.int(),
  /** Answers of others are awaited; counted for an office alone. */
  awaited: z.int(),
});
export type MeetingDues = z.infer<typeof MeetingDues>;

/**
 * Every event that a host can be told of, and what its `data` holds: identifiers only, the host's
 * own where it has them. The order of events is not promised; the same event may come twice.
 */
export const webhookEvents = {
  'run.previewed': {
    summary: 'A dry run is planned at a school: read its plan',
    data: RunAtSchool,
  },
  'run.held': {
    summary: 'A plan waits for a decision at a school; comes again when the plan was made anew',
    data: RunAtSchool,
  },
  'run.applied': { summary: 'A run has brought a school up to date', data: RunAtSchool },
  'run.rejected': {
    summary: 'A plan was turned down, or the plugin is off at the school',
    data: RunAtSchool,
  },
  'run.undone': { summary: 'A run was taken back at a school', data: RunAtSchool },
  'run.expired': { summary: 'A plan has waited 72 h for a decision in vain', data: RunAtSchool },
  'run.failed': {
    summary: 'A whole run has failed and changed nothing',
    data: z.object({ runId: Id }),
  },
  'installation.changed': {
    summary: 'The plugin was switched on or off at a school, municipality or region',
    data: z.object({ school: School, enabled: z.boolean() }),
  },
  'person.deactivated': { summary: 'A person has left a school', data: Person },
  'person.returned': { summary: 'A person who had left is at the school again', data: Person },
  'digest.due': {
    summary:
      'What is late and due for somebody of an office, and what meetings wait for: once a day at most, on working days, and only when there is something',
    data: z.object({
      /** The school, municipality or region, and who is to be told. */
      org: z.string(),
      user: z.string(),
      day: DateOnly,
      late: z.int(),
      today: z.int(),
      /** Due within seven days after today. */
      week: z.int(),
      meetings: MeetingDues,
    }),
  },
  'webhook.test': {
    summary: 'Sent by the call that tests an address',
    data: z.object({ webhookId: Id }),
  },
} as const satisfies Record<string, { summary: string; data: z.ZodObject }>;

export type WebhookEventType = keyof typeof webhookEvents;
export type WebhookData<T extends WebhookEventType> = z.infer<(typeof webhookEvents)[T]['data']>;

export const webhookEventTypes = Object.keys(webhookEvents) as WebhookEventType[];

/** What can be asked for; `webhook.test` comes only from the call of that name. */
export const WebhookType = z.enum(
  webhookEventTypes.filter(
    (type): type is Exclude<WebhookEventType, 'webhook.test'> => type !== 'webhook.test',
  ),
);
export type WebhookType = z.infer<typeof WebhookType>;

/** The body of a message: CloudEvents 1.0 as JSON. */
export const cloudEvent = <T extends WebhookEventType>(type: T) =>
  z.object({
    specversion: z.literal('1.0'),
    /** The same as `webhook-id`, also when the message is sent again. */
    id: Id,
    /** The origin of this installation. */
    source: z.string(),
    type: z.literal(type),
    time: Instant,
    /** `runs/…`, `schools/…`, `users/…` or `webhooks/…`. */
    subject: z.string(),
    datacontenttype: z.literal('application/json'),
    data: webhookEvents[type].data,
  });
