import { z } from 'zod';
import { Id, Instant, PageQuery, Version, pageOf } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** What a pass lets in for: the section as this person, or one questionnaire alone. */
export const PassPurpose = z.enum(['join', 'survey']);
export type PassPurpose = z.infer<typeof PassPurpose>;

/** `waiting` for its first use, `open` session, `over` when its time passed, `expired` unused, `ended` by somebody. */
export const PassState = z.enum(['waiting', 'open', 'over', 'expired', 'ended']);
export type PassState = z.infer<typeof PassState>;

/** Days in which a link or a code must be used. */
export const PASS_DAYS = 7;
/** Hours that a session opened by it lasts unless renewed. */
export const SESSION_HOURS = 8;

/** Letters and figures that look alike in both alphabets and unlike each other. */
export const CODE_ALPHABET = 'ACEHKMPTX23456789';

/** A one-time link with a printed code, or the session that it has opened. */
export const Pass = z
  .object({
    id: Id,
    person: PersonBrief,
    purpose: PassPurpose,
    /** The questionnaire, where it is for one. */
    subjectId: Id.nullable(),
    state: PassState,
    madeAt: Instant,
    /** Until then it may be used. */
    expiresAt: Instant,
    openedAt: Instant.nullable(),
    /** When its session ends. */
    until: Instant.nullable(),
    endedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'Pass' });
export type Pass = z.infer<typeof Pass>;

/** The only time that the code and the link are shown: nothing of them is kept. */
export const MadePass = z
  .object({ pass: Pass, code: z.string(), link: z.url() })
  .meta({ id: 'MadePass' });
export type MadePass = z.infer<typeof MadePass>;

/** A pass to the section; it takes the place of the person's earlier one. */
export const NewPass = z.strictObject({ personId: Id }).meta({ id: 'NewPass' });
export type NewPass = z.infer<typeof NewPass>;

export const PassView = z.enum(['live', 'all']);

export const PassesQuery = PageQuery.extend({
  view: PassView.default('live'),
  purpose: PassPurpose.optional(),
  personId: Id.optional(),
});
export type PassesQuery = z.infer<typeof PassesQuery>;

export const PassRef = z.object({ passId: Id });

export const passRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/passes',
    summary: 'Links and codes that wait, and the sessions that they have opened, newest first',
    may: 'passes.read',
    query: PassesQuery,
    response: pageOf(Pass),
  }),
  make: route({
    method: 'POST',
    path: '/api/v1/passes',
    summary: 'Make a link and a code for one person from outside; earlier ones of theirs end',
    may: 'passes.write',
    // not `idempotent`: a repeat key would keep the secret, and a second call only replaces the first
    body: NewPass,
    status: 201,
    response: MadePass,
  }),
  renew: route({
    method: 'POST',
    path: '/api/v1/passes/:passId/renew',
    summary: 'Give a pass that waits, or a session, its whole time anew',
    may: 'passes.write',
    params: PassRef,
    ifMatch: true,
    idempotent: true,
    response: Pass,
  }),
  end: route({
    method: 'POST',
    path: '/api/v1/passes/:passId/end',
    summary: 'End a session, or take back a link that was not used',
    may: 'passes.write',
    params: PassRef,
    ifMatch: true,
    idempotent: true,
    response: Pass,
  }),
};

const ASK = 'Попросите у куратора школы новую ссылку или код.';

/** Whose wrong codes have been counted: of everybody in one network, or of everybody at one door. */
const TriesOf = z.enum(['address', 'door']);
const triesOf = {
  address: 'Коды из вашей сети (ею могут пользоваться и другие)',
  door: 'Коды с таким началом',
} as const;

export const passProblems = {
  'pass.unknown': plain(
    400,
    `Код не подошёл. Проверьте, что он введён как на листке; если он введён верно – ${ASK.toLowerCase()}`,
  ),
  'pass.few-tries': refusal(
    400,
    z.object({ of: TriesOf, left: z.int(), minutes: z.int() }),
    ({ of, left, minutes }) =>
      `Код не подошёл. Сверьте его с листком по четыре знака. ${triesOf[of]} уже много раз вводили с ошибкой, осталось попыток: ${left}. Потом их ввод закроется на ${minutes} мин.; вход по ссылке или QR-коду будет работать. ${ASK}`,
  ),
  'pass.used': plain(
    400,
    `По этой ссылке (коду) уже входили, а второй раз она не действует. ${ASK}`,
  ),
  'pass.withdrawn': plain(400, `Эта ссылка (код) отозвана. ${ASK}`),
  'pass.expired': plain(400, `Срок этой ссылки (кода) вышел. ${ASK}`),
  'pass.over': plain(
    401,
    `Время сеанса вышло. Попросите куратора продлить его или дать новый код.`,
  ),
  'pass.ended': plain(401, `Этот сеанс завершён. Чтобы войти снова: ${ASK.toLowerCase()}`),
  'pass.locked': refusal(
    429,
    z.object({ of: TriesOf, minutes: z.int() }),
    ({ of, minutes }) =>
      `${triesOf[of]} слишком часто вводили с ошибкой. Их ввод закрыт ещё на ${minutes} мин.; ваш код не сгорел, а вход по ссылке или QR-коду работает.`,
  ),
  'pass.not-external': plain(
    409,
    'Ссылку для входа получают только наставники со стороны. Ученики и сотрудники школы входят через журнал.',
  ),
  'pass.closed': plain(409, 'Эта ссылка уже отозвана или сеанс завершён. Создайте новую.'),
} as const;
