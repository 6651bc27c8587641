import { z } from 'zod';
import { plain, refusal } from './problem.ts';

/** Refusals of webhooks. */
export const webhookProblems = {
  'webhook.too-many': refusal(
    409,
    z.object({ limit: z.int() }),
    ({ limit }) =>
      `Адресов для уведомлений у подключения уже ${limit}, больше нельзя. Удалите лишний.`,
  ),
  'webhook.exists': plain(409, 'На этот адрес уведомления уже отправляются.'),
  'webhook.address-refused': plain(
    422,
    'На этот адрес отправлять уведомления нельзя: нужен https и узел, доступный из интернета. Закрытые адреса открывает тот, кто обслуживает сервис.',
  ),
  'webhook.disabled': plain(409, 'Отправка на этот адрес остановлена. Сначала включите её.'),
} as const;
