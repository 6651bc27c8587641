import { z } from 'zod';
import { PairStatus, pairStatusWords } from './pairs.ts';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

const Names = z.object({ names: z.array(z.string()) });

export const pairProblems = {
  'pair.self': plain(409, 'Наставник и наставляемый – один и тот же человек.'),
  'pair.already-active': plain(409, 'Эти участники уже состоят в паре.'),
  'pair.form-taken': refusal(
    409,
    Names,
    ({ names }) =>
      `Уже есть пара этой формы: ${names.join(', ')}. Завершите её или выберите другую форму.`,
  ),
  'pair.not-in-base': refusal(
    409,
    Names,
    ({ names }) => `Нет в базе: ${names.join(', ')}. Сначала добавьте в базу.`,
  ),
  'pair.form-unfit': refusal(
    409,
    Names,
    ({ names }) => `Эта форма не подходит: ${names.join(', ')}. Выберите другую форму.`,
  ),
  'pair.wrong-status': refusal(
    409,
    z.object({ status: PairStatus }),
    ({ status }) => `Так сделать нельзя: пара ${pairStatusWords[status]}.`,
  ),
  'pair.not-agreed': refusal(
    409,
    Names,
    ({ names }) =>
      `Согласия нет: ${names.join(', ')}. Поговорите с ними и внесите новый ответ либо решите сами и укажите причину.`,
  ),
  'pair.said-no': plain(
    409,
    'Одна из сторон ответила «не подходит». Чтобы пара продолжала, укажите, почему так решено, или завершите её и подберите другого наставника.',
  ),
  'pair.own-words': plain(
    409,
    'Этот человек уже ответил сам, его слово не заменяют. Попросите ответить иначе или решите сами, указав причину: «Согласовать» до приказа, «Оставить пару» после пробной встречи.',
  ),
  'pair.not-asked': plain(
    409,
    'Об этом сейчас не спрашивают: ответ дают о предложенной паре и после пробной встречи. Обновите страницу.',
  ),
  'pair.same-mentor': plain(409, 'Это и есть нынешний наставник пары: выберите другого.'),
  'pair.final-needed': plain(
    409,
    'Программа пройдена, когда состоялась итоговая встреча: запишите её или завершите пару досрочно.',
  ),
  'pair.data-hidden': plain(
    409,
    'Данные этой пары скрыты: отозвано согласие на обработку персональных данных. Что делать дальше, решает куратор.',
  ),
  'pair.own-side': plain(
    409,
    'Вы участник этой пары: ответы второй стороны вам не показываются. Их видит и вносит другой куратор, отклик о встрече может внести и классный руководитель.',
  ),
  'pair.own-decision': plain(
    409,
    'Вы участник этой пары: решение за стороны принимает другой куратор. Назначить его может администратор школы.',
  ),
  'pair.order-in-future': plain(409, 'Дата приказа ещё не наступила.'),
  'pair.order-too-early': refusal(
    409,
    z.object({ from: DateOnly }),
    ({ from }) =>
      `Приказ о парах этого учебного года не может быть раньше ${dayInFigures(from)}: проверьте год.`,
  ),
} as const;
