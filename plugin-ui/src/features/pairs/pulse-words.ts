import type { PulseTrouble } from '@nastavnik/contracts/pulse';
import { count } from '../../shared/numbers.ts';

/** Words of the pulse on a pair's card, for the curator. */
export const pulse = {
  title: 'Пульс отношений',
  caption: 'видит только куратор',
  about: (days: number) =>
    `Каждой стороне – по три коротких вопроса, не чаще чем раз в ${count(days, ['день', 'дня', 'дней'])}. Ответов друг друга стороны не видят.`,
  none: 'ответов ещё нет',
  soon: 'Вопросы появятся у сторон после первой встречи.',
  over: (group: boolean) =>
    `${group ? 'Группа завершена' : 'Пара завершена'}: больше не спрашиваем.`,
  waits: (group: boolean) => `Пока ${group ? 'группа' : 'пара'} ждёт решения, не спрашиваем.`,
  line: (who: string, values: string) => `Пульс: ${who}, средние оценки от 1 до 5: ${values}`,
  last: (mean: string, day: string) => `${mean} из 5 · ${day}`,
  asked: 'ждём ответа',
  next: (day: string) => `следующий раз с ${day}`,
  by: (who: string) => `со слов, записано: ${who}`,
  trouble: {
    low: 'Низкая оценка: поговорите с участником',
    falls: 'Оценки заметно упали: поговорите с участником',
  } satisfies Record<PulseTrouble, string>,
  answers: 'Последние ответы',
  mark: (mark: number) => `${mark} из 5`,
  fromWords: 'Со слов…',
  dialog: (who: string) => `Ответы со слов: ${who}`,
  dialogNote:
    'Для тех, кто не может войти сам. В карточке останется, кто записал ответы; наставник их не увидит.',
  all: 'Отметьте каждый вопрос.',
  record: 'Записать ответы',
  recorded: 'Ответы записаны',
  kept: 'Нет связи: ответы сохранены на этом устройстве',
  cancel: 'Не записывать',
};
