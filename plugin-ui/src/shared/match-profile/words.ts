import type { MatchLack, WishKind } from '@nastavnik/contracts/matching-profile';
import type { PairSide } from '@nastavnik/contracts/matching-run';
import type { RequestSource } from '@nastavnik/contracts/requests';

/** Who asks for a mentor. */
export const requestSources: Record<RequestSource, string> = {
  self: 'сам участник',
  class_teacher: 'классный руководитель',
  psychologist: 'педагог-психолог',
  social_teacher: 'социальный педагог',
  parent: 'родитель',
};

/** Words of what only matching reads of a person. */
export const words = {
  title: 'Для подбора',
  dialogTitle: (who: string) => `Для подбора: ${who}`,
  change: 'Изменить',
  fill: 'Указать',
  none: 'Ничего не указано. Подбор прибавляет баллы за общие интересы.',
  notSaid: 'не указаны',
  noInterests: 'интересы не указаны',
  shift: 'Смена',
  shiftOf: (shift: number) => `${shift}-я смена`,
  noShift: 'Не указана',
  aboutSelf: 'О себе',
  building: 'Здание',
  buildingHint: 'Если зданий несколько: «корпус 1»',
  language: 'Язык общения',
  languageHint: 'Если важен для занятий: «башкирский»',
  saidBySelf: (day: string) => `Указано самим участником ${day}`,
  saidBy: (who: string, day: string) => `Внесено ${day}: ${who}`,
  saidOn: (day: string) => `Внесено ${day}`,
  /** After who has entered it: in whose words a request was. */
  fromRequest: (source: RequestSource) => `, по запросу: ${requestSources[source]}`,
  save: 'Сохранить',
  notSave: 'Не сохранять',
  saved: 'Сведения для подбора сохранены',
  wishes: 'Пожелания',
  noWishes: 'Пожеланий нет.',
  inWords: 'С кем хотелось бы или не хотелось бы заниматься',
  inWordsHint: 'Своими словами: «с Ольгой из 9Б», «лучше не с учителем моего класса»',
  toWish:
    'Подбор слов не читает: добавьте пожелание с фамилией и уберите слова кнопкой «Изменить».',
  kinds: {
    like: 'Хочет в пару',
    avoid: 'Не ставить вместе',
  } satisfies Record<WishKind, string>,
  likedBy: 'Хотят в пару с этим человеком',
  addWish: 'Добавить пожелание',
  wishTitle: (who: string) => `Пожелание: ${who}`,
  whatWish: 'Какое пожелание',
  kindNotes: {
    like: 'Подбор прибавит баллы этой паре, а если названы друг другом – вдвое больше.',
    avoid: 'Подбор никогда не предложит эту пару. Второй стороне об этом не сообщается.',
  } satisfies Record<WishKind, string>,
  about: { mentee: 'Наставник', mentor: 'Наставляемый' } satisfies Record<PairSide, string>,
  found: {
    mentee: 'Наставники базы',
    mentor: 'Наставляемые базы',
  } satisfies Record<PairSide, string>,
  nobody: {
    mentee: (q: string) =>
      q
        ? `Наставников с фамилией на «${q}» в базе нет.`
        : 'В базе наставников пока никого нет: сначала добавьте наставников.',
    mentor: (q: string) =>
      q
        ? `Наставляемых с фамилией на «${q}» в базе нет.`
        : 'В базе наставляемых пока никого нет: сначала добавьте наставляемых.',
  } satisfies Record<PairSide, (q: string) => string>,
  chooseWho: 'Выберите, о ком пожелание.',
  wished: 'Пожелание записано',
  takeBack: (who: string) => `Снять пожелание: ${who}`,
  takenBack: 'Пожелание снято',
  lacks: {
    mentee: {
      interests: 'Не указаны интересы',
      time: 'Не указано свободное время',
      ask: 'Нет запроса своими словами',
    },
    mentor: {
      interests: 'Не указаны интересы',
      time: 'Не указано свободное время',
      ask: 'Не указаны компетенции',
    },
  } satisfies Record<PairSide, Record<MatchLack, string>>,
};
