import type { AloneWhy } from '@nastavnik/contracts/matching-data';
import type { PairSide, TrialWord } from '@nastavnik/contracts/matching-run';
import type { Keeping, Level } from './draft.ts';
import { mentees, mentors, pairs, places } from './words.ts';

/** Words of the board of one run. */
export const board = {
  title: (number: number) => `Подбор, прогон № ${number}`,
  back: 'Подбор',
  compared: (number: number) => `сравнение с прогоном № ${number}`,
  old: 'Это не последний прогон.',
  openNewest: 'Открыть последний',
  gone: 'Прогон отложен: пары по нему не создают.',
  published: (when: string) =>
    `Прогон утверждён ${when}. Пары созданы: когда согласятся обе стороны, их закрепляют приказом.`,
  toPairs: 'Пары и группы',
  sums: {
    pairs: 'Пар',
    alone: 'Без пары',
    changed: 'Изменились',
    mean: 'Средний балл',
    ofThousand: 'из 1000',
    locked: (value: number) => `закреплено: ${value}`,
    wait: (value: number) => `из тех, кто ждал: ${value}`,
    free: (value: number) => `мест останется: ${value}`,
    since: (number: number) => `к прогону № ${number}`,
    first: 'первый прогон',
  },
  publish: (value: number) => `Утвердить ${pairs(value)}…`,
  discard: 'Отложить прогон',
  discarded: 'Прогон отложен',
  tryTitle: (value: number, more: number, changed: number) =>
    `Проба, ничего не сохранено: ${pairs(value)}${more === 0 ? '' : ` (${more > 0 ? '+' : '−'}${Math.abs(more)})`}, изменятся – ${changed}.`,
  tryText:
    'Чтобы предложения стали такими, пересчитайте. Остальные пары сохранятся, где это можно.',
  save: 'Пересчитать и сохранить',
  undo: 'Вернуть как было',
  saved: (number: number) => `Готов прогон № ${number}`,
  whyTouched: 'Сначала пересчитайте: вы изменили закрепления или условия.',
  whyNone: 'Утверждать нечего: пар нет.',
  computing: 'Считается…',
  lacks: {
    gives: 'компетенции наставников',
    interests: 'интересы обеих сторон',
    slots: 'свободное время обеих сторон',
  },
  allZero: (lacks: readonly string[]) =>
    `Балл каждой пары – 0: пары отвечают правилам, но сравнивать людей не по чему. Не заполнены ${lacks.join(', ')}. Заполните их в карточках или загрузите таблицей («Загрузить из таблицы» на страницах баз), затем подберите заново.`,
};

/** Words of the list of proposals and of one proposal. */
export const proposal = {
  title: 'Предложения',
  list: 'Предложенные пары',
  find: 'Найти',
  findHint: 'Начало фамилии',
  order: 'Порядок',
  orders: { name: 'По фамилии', weak: 'Сначала слабые', score: 'Сначала сильные' },
  views: { all: 'Все', changed: 'Изменились', held: 'Закреплены', no: 'С ответом «нет»' },
  nothing: 'Таких пар нет.',
  hold: 'Закрепить',
  held: 'Закреплена',
  holdWho: (who: string) => `Закрепить пару: ${who}`,
  open: 'Варианты',
  openWho: (who: string) => `Почему и другие варианты: ${who}`,
  was: (who: string) => `было: ${who}`,
  fresh: 'новая',
  rank: (rank: number, options: number) =>
    options === 1 ? 'единственный вариант' : `${rank}-й из ${options} вариантов`,
  why: 'Почему эта пара',
  aboutMentor: 'Наставник о себе:',
  points: (points: number, most: number) => `${points} из ${most}`,
  forbid: 'Не соединять этих двоих',
  allow: 'Снять запрет',
  forbidden: 'Запрещено вами',
  moveTo: 'Перевести к наставнику',
  stays: (who: string) => `${who} – сейчас`,
  others: 'Все варианты',
  put: 'Поставить',
  putWho: (who: string) => `Поставить: ${who}`,
  taken: (taken: number, all: number) =>
    taken >= all ? `${places(all)}, все заняты` : `занято ${taken} из ${all}`,
  noOptions: 'По правилам к нему никто не подходит.',
  releaseAll: 'Снять закрепление',
  scoreName: (score: number) => `Балл ${score} из 1000`,
};

/** Words of those who got nobody, and of what would help. */
export const lonely = {
  title: (value: number) => `Остались без пары: ${value}`,
  none: 'Пара есть у каждого, кто ждал.',
  block: (people: number, leads: number) => `${mentees(people)} ↔ ${mentors(leads)}`,
  missing: (missing: number, have: number) =>
    `Этим наставляемым подходят только эти наставники, мест у них ${have}. Нужно ещё ${places(missing)}: увеличьте предел или добавьте наставника.`,
  keptOut: (value: number, reason: string) =>
    `Не вошли в подбор, хотя места есть: ${mentors(value)} – ${reason}`,
  toSelection: 'Отбор и обучение',
  who: 'Кто это',
  waiting: 'Наставляемые',
  leads: 'Наставники',
  why: {
    rules: 'никто не подходит по правилам',
    places: 'не хватило мест',
    worth: 'подходящие пары слабее, чем вы просили',
  } satisfies Record<AloneWhy, string>,
  rule: (reason: string, removed: number, all: number) =>
    `${reason}: так отпали ${removed} из ${all}`,
  help: (help: string) => `Поможет: ${help}.`,
  worth: 'Передвиньте ползунок к «больше пар», чтобы соединить и их.',
  chances: 'Что изменит дело',
  drop: (rule: string) => `Снять правило «${rule}»`,
  ease: (rule: string, value: number) => `«${rule}»: от ${value}, не больше`,
  seat: (people: number) => `Ещё по одному месту: ${mentors(people)}`,
  more: (value: number) => `+${pairs(value)}`,
  tryIt: 'Попробовать',
  toMentors: 'База наставников',
  noSingle:
    'Ни снятие одного правила, ни ещё одно место новых пар не дадут: помогут шаги, названные выше.',
  noChances:
    'Ни снятие одного правила, ни ещё одно место новых пар не дадут: нужны новые наставники.',
};

/** Words of what a run weighs. */
export const weighing = {
  title: 'Что важнее',
  slider: 'Больше пар или лучше подходят',
  place: (place: number) => `Положение ${place} из 5`,
  ends: ['больше пар', 'лучше подходят'],
  mean: (value: number) => `балл ${value}`,
  weights: 'Что учитывать',
  rules: 'Правила',
  always: 'Всегда действуют',
  levels: {
    none: 'не учитывать',
    less: 'меньше обычного',
    usual: 'как обычно',
    more: 'больше обычного',
  } satisfies Record<Level, string>,
  gap: 'На сколько классов старше',
  days: 'Сколько общих дней',
  hint: 'Всё считается сразу и ничего не сохраняет.',
  keep: 'Пары этого прогона',
  keepings: {
    all: 'сохранить все, какие можно',
    better: 'менять, если заметно лучше',
    anew: 'подобрать заново',
  } satisfies Record<Keeping, string>,
  keepHint: {
    all: 'Меняются только пары, которые иначе невозможны или оставят кого-то без наставника.',
    better: 'Пара меняется, когда другая намного сильнее.',
    anew: 'Прежние пары ничего не весят.',
  } satisfies Record<Keeping, string>,
};

/** Words of the second stage. */
export const trial = {
  title: 'После знакомства',
  text: 'Пары знакомятся и проводят пробную встречу. Отметьте ответы сторон в карточке пары: «подходит» – согласие готово, «нет» – подберём другого, остальные пары не изменятся.',
  sums: (fits: number, unsure: number, no: number, silent: number) =>
    `подходит – ${fits}, сомневаются – ${unsure}, нет – ${no}, ещё не ответили – ${silent}`,
  again: (who: string) => `Подобрать другого: ${who}`,
  whyNobody: 'Пока никто не ответил «нет».',
  answer: 'Ответ после знакомства',
  silent: 'ответа ещё нет',
  own: 'Это ваша пара: ответ другой стороны вам не показывается, его вносит другой куратор.',
  sides: { mentee: 'Наставляемый', mentor: 'Наставник' } satisfies Record<PairSide, string>,
  word: { fits: 'подходит', unsure: 'сомневается', no: 'нет' } satisfies Record<TrialWord, string>,
};

/** Words of publishing. */
export const publishing = {
  title: (value: number) => `Утвердить: ${pairs(value)}`,
  text: 'Будут созданы все пары сразу или ни одной. Когда стороны согласятся, их закрепляют приказом на странице «Пары и группы».',
  checks: 'Проверяем каждую пару…',
  ready: (value: number) => `Можно создать: ${pairs(value)}.`,
  impossible: (value: number) =>
    `С прошлого расчёта кое-что изменилось. Нельзя создать: ${pairs(value)}.`,
  outlook: 'Пересчитайте подбор – эти люди получат другие варианты – или утвердите без них.',
  rematch: 'У этих наставляемых пара в этом году уже распалась. Почему подбираем снова?',
  reason: (who: string) => `Причина: ${who}`,
  needReason: 'Напишите причину: новая пара после распавшейся удаётся хуже.',
  model: 'Ролевая модель этих пар (необязательно)',
  modelHint: 'У отдельной пары её меняют на карточке, пока нет приказа.',
  noModel: 'не указана',
  reviewed: 'Предложения просмотрены',
  needReviewed: 'Отметьте, что просмотрели предложения.',
  agreed: 'Все стороны уже согласны',
  agreedNote: 'Пары сразу будут ждать приказа. Иначе согласие отмечают позже.',
  go: (value: number) => `Создать ${pairs(value)}`,
  without: (value: number) => `Утвердить без них: ${pairs(value)}`,
  recount: 'Пересчитать подбор',
  not: 'Не сейчас',
  done: (value: number) => `Создано: ${pairs(value)}`,
};
