import type {
  IncentiveCode,
  LocalActCode,
  RegisterField,
  RegisterKind,
} from '@nastavnik/contracts/register-kinds';
import type { RegisterState } from '@nastavnik/contracts/registers';

type FieldWords = Partial<Record<RegisterField | 'title', string>>;

/** What each list calls its fields. */
export const fieldWords: Record<RegisterKind, FieldWords & { title: string }> = {
  WORKING_GROUP: {
    title: 'Фамилия, имя, отчество',
    party: 'Должность и организация',
    terms: 'Роль в группе',
    act: 'Акт о составе группы',
    from: 'В составе с',
    until: 'По',
  },
  PARTNER: {
    title: 'Организация',
    terms: 'Предмет сотрудничества',
    party: 'Контактное лицо',
    act: 'Соглашение',
    from: 'Действует с',
    until: 'По',
  },
  LOCAL_ACT: {
    code: 'Вид акта',
    title: 'Название',
    act: 'Реквизиты',
    until: 'Действует по',
  },
  FACILITY: {
    title: 'Площадка или оборудование',
    party: 'Владелец',
    terms: 'Условия использования',
    from: 'Предложено',
    outcome: 'Решение по предложению',
  },
  INCENTIVE: {
    code: 'Что записываем',
    title: 'Мера',
    party: 'Кому',
    terms: 'Вид или размер',
    act: 'Основание',
    from: 'С',
    until: 'По',
  },
  DECISION: {
    title: 'Рекомендация или решение',
    party: 'Исполнитель',
    terms: 'На чём основано',
    act: 'Акт',
    until: 'Срок',
    before: 'Показатель до решения',
    after: 'Показатель после',
    outcome: 'Что изменилось',
  },
  ADOPTION: {
    title: 'Что решено',
    act: 'Акт',
    party: 'Кому поручено',
    terms: 'Пояснение',
  },
  SITE_SECTION: {
    title: 'Название раздела',
    terms: 'Адрес страницы (https://…)',
    from: 'Открыт',
    until: 'Закрыт',
  },
};

export const localActs: Record<LocalActCode, string> = {
  REGULATION: 'Положение о программе наставничества',
  ADOPTION: 'Приказ о внедрении целевой модели',
  ROADMAP: 'Приказ об утверждении дорожной карты',
  CURATOR: 'Приказ о назначении куратора',
  RESPONSIBLE: 'Приказ об ответственных',
  RESOURCES: 'Приказ о материально-техническом обеспечении',
  MONITORING: 'Приказ о сроках и порядке мониторинга',
};

const incentives: Record<IncentiveCode, string> = {
  MEASURE: 'Мера комплекса поддержки',
  REWARD: 'Поощрение наставника',
};

/** What the codes of a list mean. */
export const codeWords: Record<string, string> = { ...localActs, ...incentives };

export const words = {
  title: 'Реестры',
  kinds: {
    WORKING_GROUP: 'Рабочая группа',
    PARTNER: 'Партнёры',
    LOCAL_ACT: 'Локальные акты',
    FACILITY: 'Общая инфраструктура',
    INCENTIVE: 'Поощрения и поддержка',
    DECISION: 'Решения по итогам мониторинга',
    ADOPTION: 'Решения о внедрении',
    SITE_SECTION: 'Раздел на сайте',
  } satisfies Record<RegisterKind, string>,
  add: {
    WORKING_GROUP: 'Добавить участника',
    PARTNER: 'Добавить партнёра',
    LOCAL_ACT: 'Внести акт',
    FACILITY: 'Внести предложение',
    INCENTIVE: 'Добавить меру',
    DECISION: 'Внести решение',
    ADOPTION: 'Внести решение',
    SITE_SECTION: 'Внести раздел',
  } satisfies Record<RegisterKind, string>,
  empty: {
    WORKING_GROUP: 'Внесите тех, кто отвечает за внедрение, и акт, которым утверждён состав.',
    PARTNER: 'Внесите организации, с которыми ведётся наставничество, и соглашения с ними.',
    LOCAL_ACT: 'Внесите реквизиты принятых актов: здесь будет видно, каких ещё не хватает.',
    FACILITY: 'Внесите площадки и оборудование, которыми можно пользоваться вместе.',
    INCENTIVE:
      'Внесите меры, которые приняты для поддержки наставников, и предоставленные поощрения.',
    DECISION: 'Внесите рекомендации и решения, а потом – что после них изменилось.',
    ADOPTION: 'Внесите акт, которым решено внедрять наставничество: вид, номер и дату.',
    SITE_SECTION: 'Внесите адрес раздела «Наставничество» и день, когда он открыт.',
  } satisfies Record<RegisterKind, string>,
  emptyTitle: 'Записей пока нет',
  emptyReader: 'Записи вносит тот, кто ведёт дорожную карту.',
  noneTitle: 'Таких записей нет',
  none: 'Выберите другую выборку.',
  states: {
    current: 'действующие',
    ended: 'срок прошёл',
  } satisfies Record<RegisterState, string>,
  all: 'все',
  list: 'Реестр',
  state: 'Выборка',
  ended: 'срок прошёл',
  late: 'просрочено',
  unsigned: 'без соглашения',
  wanting: (count: number) => `Пакет локальных актов неполон: не хватает ${count}`,
  complete: 'Пакет локальных актов полон',
  said: 'Запись',
  details: 'Сведения',
  term: 'Срок',
  from: (day: string) => `с ${day}`,
  until: (day: string) => `по ${day}`,
  due: (day: string) => `до ${day}`,
  act: (kind: string, number: string, day: string) => `${kind} от ${day} № ${number}`,
  effect: (before: string, after: string) => `было: ${before}; стало: ${after}`,
  notMeasured: 'эффект не измерен',
  actKind: 'Вид документа',
  actNumber: 'Номер',
  actDate: 'Дата',
  change: 'Изменить',
  remove: 'Удалить запись',
  askRemove: (title: string) =>
    `Удалить запись «${title}»? Удаляют только внесённое по ошибке: закончившееся лучше оставить со сроком.`,
  actions: 'Действия',
  choose: 'Выберите',
  fill: 'Заполните это поле.',
  halfAct: 'Заполните вид документа, номер и дату или оставьте всё пустым.',
  saved: 'Записано',
};
