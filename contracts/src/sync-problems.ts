import { z } from 'zod';
import { plain, refusal } from './problem.ts';
import { SyncEntity } from './sync-run.ts';

const Mismatch = z.object({
  entity: SyncEntity,
  expected: z.int(),
  received: z.int(),
  /** Numbers of batches that did not come, at most 20. */
  missing: z.array(z.int()),
});

/** What did not come, in words: for the refusal and for the run's failure alike. */
export const mismatchWords = (wrong: z.infer<typeof Mismatch>[]): string =>
  wrong
    .map(({ entity, expected, received, missing }) => {
      const gaps = missing.length > 0 ? `, нет частей с номерами ${missing.join(', ')}` : '';
      return `${entity}: заявлено ${expected}, получено ${received}${gaps}`;
    })
    .join('; ');

/** Refusals of roster sync. */
export const syncProblems = {
  'run.school-unknown': refusal(
    404,
    z.object({ schools: z.array(z.string()) }),
    ({ schools }) => `Этому подключению не разрешены организации: ${schools.join(', ')}.`,
  ),
  'run.schools-off': plain(
    409,
    'Наставничество не включено ни в одной из названных организаций. Сначала включите его.',
  ),
  'run.already-open': refusal(
    409,
    z.object({ runId: z.string(), school: z.string() }),
    ({ runId, school }) =>
      `Для организации ${school} уже открыта загрузка ${runId}. Завершите её или отмените.`,
  ),
  'run.not-receiving': plain(409, 'Загрузка уже завершена: данные больше не принимаются.'),
  'run.cannot-cancel': plain(
    409,
    'Загрузка уже запечатана: закрыть её нельзя. Ждущую решения отклоняют, применённую отменяют.',
  ),
  'run.ended': refusal(409, z.object({ state: z.enum(['failed', 'expired']) }), ({ state }) =>
    state === 'failed'
      ? 'Загрузка уже закончилась ошибкой: ничего не применено, закрывать нечего.'
      : 'Загрузка не дождалась данных и закрылась сама: закрывать нечего.',
  ),
  'run.incomplete': refusal(
    409,
    z.object({ mismatches: z.array(Mismatch) }),
    ({ mismatches }) =>
      `Данные пришли не полностью, загрузка не применена. ${mismatchWords(mismatches)}.`,
  ),
  'run.not-held': plain(409, 'Эта загрузка не ждёт решения.'),
  'run.plan-changed': plain(
    409,
    'План изменился с тех пор, как вы его открыли. Посмотрите его ещё раз и решите заново.',
  ),
  'run.guards-differ': refusal(
    409,
    z.object({ guards: z.array(z.string()) }),
    ({ guards }) =>
      `Подтвердите именно те предупреждения, которые сработали: ${guards.join(', ')}.`,
  ),
  'run.relink-nothing': plain(409, 'В этой загрузке некого связывать с прежними записями.'),
  'run.relink-unknown': plain(
    409,
    'Связать можно только тех, кого предлагает план, и каждого один раз. Откройте план ещё раз.',
  ),
  'run.cannot-undo': plain(409, 'Отменить можно только применённую загрузку.'),
  'run.undo-late': plain(409, 'Отменить загрузку можно в течение 30 дней; этот срок прошёл.'),
  'run.undo-later-first': refusal(
    409,
    z.object({ runs: z.array(z.string()) }),
    ({ runs }) =>
      `После этой загрузки применены другие (${runs.length}). Отменяют с последней: сначала отмените их.`,
  ),
  'run.undo-busy': plain(409, 'В школе сейчас применяется другая загрузка. Повторите позже.'),
  'batch.differs': plain(409, 'Часть с этим номером уже принята с другим содержимым.'),
  'batch.too-long': plain(413, 'В одной части не больше 10 000 строк и 5 МБ.'),
  'batch.unreadable': plain(400, 'Часть не читается: ожидается NDJSON в UTF-8, можно в gzip.'),
  'batch.not-expected': plain(
    409,
    'Эта коллекция объявлена отсутствующей в загрузке (completeness: absent).',
  ),
} as const;
