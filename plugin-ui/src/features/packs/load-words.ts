import type { PackKind } from '@nastavnik/contracts/pack-files';
import type { PackVersion } from '@nastavnik/contracts/packs';
import type { State } from '../../shared/ui/status.tsx';
import { words } from './words.ts';

/** Parts of the files that are no list of the page. */
const parts: Record<string, string> = {
  ...words.lists,
  sources: 'Источники',
  consentKinds: 'Виды согласий',
  consentNeeds: words.consentNeeds,
  consentTexts: words.consentTexts,
  ownSignature: words.ownSignature,
  workdays: words.workdays,
  pulse: words.pulse,
  criteria: words.criteria,
  admission: words.admission,
  topics: words.topics,
  readiness: words.readiness,
  samples: words.samples,
  reflection: words.reflection,
  frequencies: 'Слова «как часто»',
  smallGroup: 'Наименьшая группа, о которой показывают среднее',
  strongFrom: 'С какой оценки сторона сильная',
  weakTo: 'До какой оценки сторона слабая',
  blocks: 'Разделы анкет',
  questions: 'Вопросы',
  questionnaires: 'Анкеты по формам и сторонам',
  outcomeKinds: 'Виды результатов',
  outcomes: 'Показатели «до и после»',
};

/** Words of putting in a territory’s own lists and questionnaires. */
export const loading = {
  title: 'Загрузить свои справочники или анкеты',
  kind: 'Что загружаете',
  kinds: { lists: 'Справочники и нормы', questionnaires: 'Анкеты' } satisfies Record<
    PackKind,
    string
  >,
  how: 'Возьмите действующий файл, укажите в нём свой код (code), версию (version) и название и внесите изменения.',
  sample: {
    lists: 'Скачать действующие справочники',
    questionnaires: 'Скачать действующие анкеты',
  } satisfies Record<PackKind, string>,
  file: 'Файл JSON, до 4 МБ',
  noFile: 'Выберите файл.',
  tooBig: 'Файл больше 4 МБ.',
  from: 'Действует с',
  fromHint:
    'с этого дня – во всех школах территории; где в этом учебном году анкеты уже раздавали, новые анкеты – со следующего года',
  past: 'День уже прошёл: укажите сегодняшний или более поздний.',
  check: 'Проверить файл',
  preview: 'Что изменится',
  fits: (title: string, version: number, day: string) =>
    `Файл годится: «${title}», версия ${version}. Будет действовать с ${day}.`,
  against: (title: string, version: number) =>
    `Сравнение с тем, что действует сейчас: «${title}», версия ${version}.`,
  same: 'Ничего не изменится: записи те же, что действуют сейчас.',
  part: (part: string) => parts[part] ?? part,
  other: 'изменены значения или порядок',
  changes: {
    added: (entries: number) => `добавлено ${entries}`,
    removed: (entries: number) => `убрано ${entries}`,
    changed: (entries: number) => `изменено ${entries}`,
  },
  removedNote: 'Убранные записи останутся там, где они уже указаны, но выбрать их будет нельзя.',
  send: 'Загрузить',
  cancel: 'Отменить',
  loaded: (title: string, version: number) => `Загружено: ${title}, версия ${version}`,
  versions: {
    lists: 'Версии справочников',
    questionnaires: 'Версии анкет',
  } satisfies Record<PackKind, string>,
  columns: { title: 'Название', owner: 'Чьи', from: 'Действуют', standing: 'Состояние' },
  product: 'поставка',
  version: (version: number) => `версия ${version}`,
  since: (day: string) => `с ${day}`,
  standings: {
    in_force: { word: 'действует', shape: 'ok' },
    future: { word: 'вступит в силу', shape: 'run' },
    past: { word: 'заменена', shape: 'stop' },
    shadowed: { word: 'есть своя', shape: 'stop' },
  } satisfies Record<PackVersion['standing'], { word: string; shape: State }>,
} as const;
