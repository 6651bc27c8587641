import type { Right } from '@nastavnik/contracts/access';
import type { FunnelStep, TodoCode } from '@nastavnik/contracts/indicators';
import type { Forms } from '../../shared/numbers.ts';

/** What a step of the funnel is called, and who has stopped before it. */
interface StepWords {
  title: string;
  lost?: string;
  to?: string;
  right?: Right;
}

/** What waits: the matter by its number, why it is here, and where it is done. */
interface MatterWords {
  title: Forms;
  why: string;
  since?: string;
  action: string;
  to: string;
  right: Right;
}

const pairs = { right: 'pairs.read' } as const;
const mentees = { right: 'mentees.read' } as const;

/** The steps of the funnel. */
export const steps: Record<FunnelStep['code'], StepWords> = {
  base: { title: 'В базе наставляемых' },
  consent: {
    title: 'Согласие получено',
    lost: 'нет согласия',
    to: '/mentees?view=no_consent',
    ...mentees,
  },
  proposed: {
    title: 'Пара предложена',
    lost: 'нет наставника',
    to: '/mentees?view=no_mentor',
    ...mentees,
  },
  agreed: {
    title: 'Стороны согласны',
    lost: 'ждут ответа',
    to: '/pairs?view=proposed',
    ...pairs,
  },
  fixed: {
    title: 'Закреплены приказом',
    lost: 'ждут приказа',
    to: '/mentees?view=awaits_order',
    ...mentees,
  },
  intro: { title: 'Знакомство прошло', lost: 'не знакомы', to: '/pairs?view=active', ...pairs },
  plan: { title: 'План составлен', lost: 'план не готов', to: '/pairs?view=active', ...pairs },
  meeting: {
    title: 'Идут встречи',
    lost: 'не встречаются',
    to: '/pairs?view=not_meeting',
    ...pairs,
  },
};

/** The matters of the curator. */
export const matters: Record<TodoCode, MatterWords> = {
  needs_decision: {
    title: ['пара ждёт решения', 'пары ждут решения', 'пар ждут решения'],
    why: 'Отозвано или истекло согласие либо участник выбыл',
    since: 'самая давняя – с',
    action: 'Решить',
    to: '/pairs?view=decision',
    ...pairs,
  },
  awaits_order: {
    title: [
      'пара ждёт приказа о закреплении',
      'пары ждут приказа о закреплении',
      'пар ждут приказа о закреплении',
    ],
    why: 'Стороны согласны; без приказа пара не считается',
    since: 'самая давняя – с',
    action: 'Закрепить приказом',
    to: '/pairs?view=awaits_order',
    ...pairs,
  },
  unmarked_meetings: {
    title: ['встреча не отмечена', 'встречи не отмечены', 'встреч не отмечено'],
    why: 'День прошёл, а состоялась ли встреча, наставник не записал',
    action: 'Отметить встречи',
    to: '/meetings?view=overdue',
    right: 'meetings.read',
  },
  unclosed_meetings: {
    title: ['встреча ждёт отклика', 'встречи ждут отклика', 'встреч ждут отклика'],
    why: 'Рабочая встреча засчитывается, когда ответили обе стороны',
    since: 'самая давняя –',
    action: 'Открыть встречи',
    to: '/meetings?view=unclosed',
    right: 'meetings.read',
  },
  no_consent: {
    title: ['наставляемый без согласия', 'наставляемых без согласия', 'наставляемых без согласия'],
    why: 'Без согласия пару закрепить нельзя',
    since: 'самый давний в базе с',
    action: 'Отметить согласия',
    to: '/mentees?view=no_consent',
    ...mentees,
  },
  no_mentor: {
    title: [
      'наставляемый без наставника',
      'наставляемых без наставника',
      'наставляемых без наставника',
    ],
    why: 'Согласия есть, нужна пара',
    since: 'самый давний в базе с',
    action: 'Найти наставника',
    to: '/mentees?view=no_mentor',
    ...mentees,
  },
  proposed: {
    title: ['пара предложена', 'пары предложены', 'пар предложено'],
    why: 'Ждём согласия наставника и наставляемого',
    since: 'самая давняя – с',
    action: 'Открыть',
    to: '/pairs?view=proposed',
    ...pairs,
  },
  not_meeting: {
    title: ['пара не встречается', 'пары не встречаются', 'пар не встречаются'],
    why: 'Срок без встреч больше нормы',
    since: 'дольше всех – с',
    action: 'Открыть',
    to: '/pairs?view=not_meeting',
    ...pairs,
  },
  consent_ends_soon: {
    title: ['согласие скоро истечёт', 'согласия скоро истекут', 'согласий скоро истекут'],
    why: 'Получите новые заранее: с истёкшим согласием пара потребует решения',
    since: 'первое –',
    action: 'Открыть согласия',
    to: '/consents?view=ends_soon',
    right: 'consents.read',
  },
};

/** What people wait for, whatever the figures say. */
export const waiting = {
  signals: ['сигнал ждёт ответа', 'сигнала ждут ответа', 'сигналов ждут ответа'] as Forms,
  urgent: (urgent: number) => `Срочных – ${urgent}: начните с них`,
  help: 'Участники просят помощи',
  toSignals: 'Открыть сигналы',
  requests: ['запрос ждёт решения', 'запроса ждут решения', 'запросов ждут решения'] as Forms,
  decide: 'Принятый запрос попадает в базу наставляемых',
  toRequests: 'Решить по запросам',
  labour: [
    'пара педагогов без соглашения',
    'пары педагогов без соглашения',
    'пар педагогов без соглашения',
  ] as Forms,
  labourOf: (mentor: string) => `Ст. 351.8 ТК РФ; дольше всех – ${mentor}`,
  toLabour: 'Оформить',
};

/** The first steps of a school whose bases are empty, in the order in which they are taken. */
export const beginning: readonly {
  to: string;
  right: Right;
  title: string;
  text: string;
  action: string;
}[] = [
  {
    to: '/mentees',
    right: 'mentees.write',
    title: 'Наставляемые',
    text: 'Куратор отмечает учеников и педагогов, которым нужен наставник',
    action: 'Добавить наставляемых',
  },
  {
    to: '/mentors',
    right: 'mentors.write',
    title: 'Наставники',
    text: 'Тех, кто готов помогать, и сколько наставляемых каждый возьмёт',
    action: 'Добавить наставников',
  },
  {
    to: '/consents',
    right: 'consents.write',
    title: 'Согласия',
    text: 'За тех, кому нет 18 лет, подписывают законные представители',
    action: 'Отметить согласия',
  },
  {
    to: '/pairs/new',
    right: 'pairs.write',
    title: 'Пары',
    text: 'Потом их закрепляют приказом, и начинаются встречи',
    action: 'Составить пару',
  },
];
