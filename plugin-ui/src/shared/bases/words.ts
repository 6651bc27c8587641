import { count, words as numbers } from '../numbers.ts';

/** Words that the base of mentees and the base of mentors say alike. */
export const words = {
  load: 'Загрузить из таблицы',
  saveTable: 'Выгрузить XLSX',
  saveOutside: 'XLSX для передачи',
  savedOutside:
    'В таблице только те, кто дал согласие на передачу данных; контактов, годов рождения и запросов в ней нет',
  reason: 'Причина (обязательно)',
  chooseReason: 'Выберите причину',
  noReason: 'Без причины вывести из базы нельзя.',
  leave: 'Вывести из базы',
  stay: 'Не выводить',
  close: 'Закрыть',
  kept: 'История встреч и согласия сохранятся; вернуть человека можно, добавив его снова.',
  nobody: 'Никого из выбранных вывести нельзя.',
  list: (people: number) => `Список: ${count(people, numbers.person)}`,
  leaving: (people: number) => `Из базы выводим: ${count(people, numbers.person)}`,
  staying: (people: number) => `В базе остаётся: ${count(people, numbers.person)}`,
  left: (done: number, asked: number) => `Выведено из базы: ${done} из ${asked}`,
  leftAll: (people: number) => `Выведено из базы: ${count(people, numbers.person)}`,
  added: (added: number, already: number) =>
    already === 0
      ? `В базу добавлено: ${count(added, numbers.person)}`
      : `В базу добавлено: ${count(added, numbers.person)}, уже были в базе: ${already}`,
  deficits: 'Из справочника профессиональных дефицитов',
  chooseToAdd: 'Выберите, чтобы добавить',
  interests: 'Интересы',
  interestsHint: 'Через запятую: «шахматы, кино»',
  interestsWrong: 'Не больше 20 интересов, каждый до 60 знаков.',
  interestsList: 'Из списка интересов',
  lacks: 'Для подбора',
  lacksAny: 'Неважно',
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  shortDays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  freeTime: 'Свободное время',
  addTime: 'Добавить время',
  removeTime: 'Убрать это время',
  day: 'День',
  from: 'С',
  until: 'До',
  backwards: 'Конец раньше начала.',
  noTime: 'не указано',
} as const;
