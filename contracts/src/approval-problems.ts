import { z } from 'zod';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

export const approvalProblems = {
  'approval.not-waiting': plain(
    409,
    'По этому документу решать уже нечего: он не ждёт согласования. Обновите страницу.',
  ),
  'approval.withdrawn': plain(
    409,
    'Отправитель отозвал документ. Дождитесь, когда его передадут снова.',
  ),
  'approval.older-edition': plain(
    409,
    'Это прежняя редакция: отправитель уже передал новую. Откройте её и решайте по ней.',
  ),
  'approval.own-submission': plain(
    409,
    'Этот документ передали вы сами. Согласовать или вернуть его должен другой человек.',
  ),
  'approval.ministry-only': plain(
    409,
    'Документ передан в министерство: решение по нему принимает сотрудник с ролью министерства.',
  ),
  'approval.item-unknown': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) => `В переданной редакции нет пункта ${number}. Проверьте номер в замечании.`,
  ),
  'approval.act-in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Решение датировано ${dayInFigures(on)}, этот день ещё не наступил.`,
  ),
  'submission.not-sent': plain(
    409,
    'Документ не передан на согласование или по нему уже есть решение: отзывать нечего.',
  ),
} as const;
