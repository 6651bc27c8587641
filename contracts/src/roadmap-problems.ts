import { z } from 'zod';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

export const roadmapProblems = {
  'roadmap.closed': plain(
    409,
    'Дорожная карта передана на согласование или утверждена, её текст закрыт. Дождитесь решения или нажмите «Предложить изменение».',
  ),
  'roadmap.not-closed': plain(
    409,
    'Дорожная карта и так открыта для изменений или ждёт решения по согласованию.',
  ),
  'roadmap.no-period': plain(400, 'Укажите, на какие годы составляется дорожная карта.'),
  'roadmap.item-shown': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) =>
      `Исполнение пункта ${number} уже отмечено, удалить его нельзя. Если пункт больше не нужен, отметьте, что он неприменим, и укажите причину.`,
  ),
  'roadmap.own-proof': plain(
    409,
    'Исполнение отметили вы сами. Принять его должен другой человек.',
  ),
  'roadmap.not-in-force': plain(
    409,
    'Отмечать исполнение можно в утверждённой дорожной карте. Сначала утвердите её.',
  ),
  'roadmap.not-agreed': plain(
    409,
    'Дорожная карта ещё не согласована. Передайте её на согласование и дождитесь решения.',
  ),
  'roadmap.submitted-before': plain(
    409,
    'Дорожная карта уже передавалась на согласование: удалить её нельзя, её редакции хранятся.',
  ),
  'roadmap.empty': plain(409, 'В дорожной карте нет ни одного пункта. Добавьте пункты.'),
  'roadmap.full': refusal(
    409,
    z.object({ most: z.int() }),
    ({ most }) => `В дорожной карте может быть не больше ${most} пунктов.`,
  ),
  'roadmap.number-taken': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) => `Пункт ${number} в дорожной карте уже есть. Укажите другой номер.`,
  ),
  'roadmap.unknown-code': refusal(
    409,
    z.object({ code: z.string() }),
    ({ code }) =>
      `«${code}» нет среди исполнителей, разделов и показателей этой дорожной карты. Добавьте его в сведениях о карте.`,
  ),
  'roadmap.code-in-use': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) =>
      `Исполнителя, раздел или показатель нельзя убрать: на него ссылается пункт ${number}. Сначала измените пункт.`,
  ),
  'roadmap.wrong-level': plain(
    409,
    'В этом справочнике нет пунктов для организаций вашего уровня. Выберите другой.',
  ),
  'roadmap.turn-unknown': refusal(409, z.object({ turn: DateOnly.nullable() }), ({ turn }) =>
    turn === null
      ? 'У пункта есть срок: укажите, какой из сроков исполнен.'
      : `У пункта нет срока ${dayInFigures(turn)}. Обновите страницу.`,
  ),
  'roadmap.turn-shown': refusal(
    409,
    z.object({ turn: DateOnly.nullable() }),
    ({ turn }) =>
      `Исполнение ${turn === null ? 'пункта' : `к ${dayInFigures(turn)}`} уже отмечено. Чтобы заменить подтверждение, сначала уберите прежнее.`,
  ),
  'roadmap.proof-confirmed': plain(
    409,
    'Исполнение уже принято, убрать отметку нельзя. Сначала тот, кто его принял, должен отменить это.',
  ),
  'roadmap.proof-returned': plain(
    409,
    'Это подтверждение вернули с замечанием. Отметьте исполнение заново, учтя замечание.',
  ),
  'roadmap.proof-counted': plain(
    409,
    'Исполнение этого пункта отметила система по данным. Отдельно подтверждать или возвращать его не нужно.',
  ),
  'roadmap.own-review': plain(
    409,
    'Исполнение отметили или приняли вы сами. Подтвердить или вернуть его должен другой человек.',
  ),
  'roadmap.proof-in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Документ датирован ${dayInFigures(on)}, этот день ещё не наступил.`,
  ),
} as const;
