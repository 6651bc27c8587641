import { z } from 'zod';

/** One business refusal: its HTTP status, the facts its wording may use, and the words. */
export interface Refusal<D extends z.ZodObject = z.ZodObject> {
  status: number;
  details: D;
  text: (details: z.infer<D>) => string;
}

const nothing = z.object({});

/** A refusal whose words need no facts. */
export const plain = (status: number, text: string): Refusal<typeof nothing> => ({
  status,
  details: nothing,
  text: () => text,
});

/** A refusal whose words are made from facts. */
export const refusal = <D extends z.ZodObject>(
  status: number,
  details: D,
  text: (details: z.infer<D>) => string,
): Refusal<D> => ({ status, details, text });

/** What is wrong with one place of the input. */
export const InputError = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type InputError = z.infer<typeof InputError>;

/** The body of every refusal: RFC 9457 problem details with our code. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(InputError).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;

const NO_RIGHT = 'У вас нет прав на это действие. Права даёт администратор школы.';
const NO_TOKEN =
  'Нужен действующий токен программы (Authorization: Bearer …). Возьмите новый: POST /oauth2/token.';
const noScope = (scope: string) =>
  `У программы нет права ${scope}. Его даёт оператор в настройках подключения.`;
const denials: Record<string, string> = {
  'persons only': 'Это действие доступно только людям, вошедшим через журнал, а не программам.',
  'machine clients only': 'Это действие доступно только программам журнала, а не людям.',
  origin: 'С этой страницы раздел не открывается: её адреса нет в настройках подключения.',
};

/** Refusals of the house itself; each domain word declares its own beside its routes. */
export const houseProblems = {
  'input.invalid': plain(400, 'Запрос составлен неверно: исправьте отмеченные поля.'),
  'request.malformed': plain(400, 'Запрос не разобран: адрес или заголовки записаны неверно.'),
  'request.headers-too-large': plain(431, 'Заголовки запроса больше допустимого размера.'),
  'request.timeout': plain(408, 'Запрос передавался слишком долго и был прерван. Повторите его.'),
  'input.too-large': plain(413, 'Запрос больше допустимого размера.'),
  'input.unsupported': refusal(
    415,
    z.object({ expected: z.string().optional() }),
    ({ expected }) =>
      `Такой вид данных здесь не принимается.${expected ? ` Нужен Content-Type: ${expected}.` : ''}`,
  ),
  'session.required': refusal(
    401,
    z.object({ machine: z.literal(true).optional() }),
    ({ machine }) => (machine ? NO_TOKEN : 'Сеанс завершён. Откройте раздел в журнале ещё раз.'),
  ),
  'access.denied': refusal(
    403,
    z.object({ right: z.string(), machine: z.literal(true).optional() }),
    ({ right, machine }) => denials[right] ?? (machine ? noScope(right) : NO_RIGHT),
  ),
  'entity.not-found': plain(404, 'Запись не найдена.'),
  'route.not-found': plain(404, 'Такого адреса нет: проверьте путь и метод.'),
  'version.required': plain(428, 'Не указана версия записи, которую вы изменяете.'),
  'version.stale': plain(
    412,
    'Запись уже изменил другой человек. Откройте её заново и повторите изменение.',
  ),
  'idempotency.required': plain(400, 'Не указан ключ повтора (Idempotency-Key).'),
  'idempotency.mismatch': plain(422, 'С этим ключом повтора уже отправлен другой запрос.'),
  'idempotency.running': plain(409, 'Такой же запрос ещё выполняется. Подождите немного.'),
  'server.busy': plain(503, 'Сервис перегружен или недоступна база данных. Повторите позже.'),
  'server.timeout': plain(503, 'Запрос выполнялся слишком долго. Повторите позже.'),
  'server.failed': plain(500, 'Произошла ошибка. Мы уже записали её; повторите позже.'),
} as const;
