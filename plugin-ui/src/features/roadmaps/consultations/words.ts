import type {
  Consultation,
  ConsultationRemark,
  ConsultationState,
  RemarkDecision,
} from '@nastavnik/contracts/consultations';
import type { OrgKind } from '@nastavnik/contracts/session';
import { count, type Forms } from '../../../shared/numbers.ts';
import type { State } from '../../../shared/ui/status.tsx';
import { dayAndYear } from '../words.ts';

export const consultationStates: Record<ConsultationState, { word: string; shape: State }> = {
  planned: { word: 'ещё не началось', shape: 'next' },
  open: { word: 'замечания принимаются', shape: 'run' },
  over: { word: 'приём замечаний закончен', shape: 'warn' },
  closed: { word: 'завершено', shape: 'ok' },
};

export const decisions: Record<RemarkDecision, { word: string; shape: State }> = {
  accepted: { word: 'учтено', shape: 'ok' },
  partly: { word: 'учтено частично', shape: 'run' },
  rejected: { word: 'отклонено', shape: 'bad' },
};

const remarks: Forms = ['замечание', 'замечания', 'замечаний'];
const below: Record<OrgKind, string> = {
  region: 'муниципалитеты и школы региона',
  municipality: 'школы муниципалитета',
  school: 'сотрудники школы',
};

/** «с 01.08.2026 по 15.08.2026» */
export const daysSaid = ({ from, until }: { from: string; until: string }): string =>
  `с ${dayAndYear(from)} по ${dayAndYear(until)}`;

/** «3 замечания, без решения 1» */
export const remarksSaid = ({ remarks: all, undecided }: { remarks: number; undecided: number }) =>
  all === 0
    ? 'замечаний нет'
    : [count(all, remarks), undecided > 0 && `без решения ${undecided}`].filter(Boolean).join(', ');

export const words = {
  title: 'Обсуждение проектов',
  here: 'проект',
  none: 'На обсуждение ничего не вынесено',
  noneOwner:
    'Чтобы собрать замечания к проекту дорожной карты, откройте его в «Картах» и нажмите «Вынести на обсуждение…».',
  noneReader: 'Проект появится здесь, когда его вынесут на обсуждение.',
  table: 'Проекты на обсуждении',
  columns: {
    title: 'Проект',
    days: 'Приём замечаний',
    state: 'Состояние',
    remarks: 'Замечания',
  },
  block: 'Общественное обсуждение',
  publish: 'Вынести на обсуждение…',
  publishTitle: 'Вынести проект на обсуждение',
  publishWhat: (level: OrgKind) =>
    `Проект в его нынешнем виде прочитают ${below[level]} и смогут оставить замечания. Править проект можно и дальше: на обсуждении останется эта копия.`,
  publishSend: 'Вынести на обсуждение',
  from: 'Первый день',
  until: 'Последний день',
  published: 'Проект вынесен на обсуждение',
  wrongDays: 'Укажите оба дня: последний не раньше первого.',
  open: 'Открыть обсуждение',
  prolong: 'Продлить…',
  prolongTitle: 'Продлить обсуждение',
  prolongWhat: (until: string) =>
    `Сейчас последний день – ${dayAndYear(until)}. Замечания снова будут приниматься до нового дня включительно.`,
  prolongSend: 'Продлить',
  prolonged: 'Обсуждение продлено',
  laterDay: 'Укажите день позже нынешнего.',
  end: 'Завершить обсуждение',
  askEnd:
    'Завершить обсуждение? Все участники увидят сводку замечаний с решениями. Изменить решения будет нельзя.',
  ended: 'Обсуждение завершено',
  pdf: 'Напечатать сводку (PDF)',
  docx: 'Открыть сводку в Word (DOCX)',
  heldBy: (owner: string, days: string) => `Проводит ${owner}. Приём замечаний: ${days}.`,
  remarks: 'Замечания',
  noRemarks: 'Замечаний пока нет.',
  noRemarksAtAll: 'Замечаний не поступило.',
  onlyOurs:
    'Пока идёт обсуждение, здесь замечания вашей организации. Замечания остальных и решения по ним появятся, когда обсуждение завершат.',
  onlyMine:
    'Пока идёт обсуждение, здесь только ваши замечания. Остальные и решения по ним появятся, когда обсуждение завершат.',
  left: (undecided: number) =>
    `Приём замечаний закончен. Примите решение по каждому (осталось ${undecided}) и завершите обсуждение.`,
  toWhole: 'К проекту в целом',
  toItem: (number: string) => `К пункту ${number}`,
  signed: ({ body, author }: ConsultationRemark, when: string) =>
    [body, author, when].filter(Boolean).join(' · '),
  noDecision: 'решения нет',
  decide: 'Принять решение…',
  redecide: 'Изменить решение…',
  takeBack: 'Убрать моё замечание',
  askTakeBack: 'Убрать замечание? Вернуть его будет нельзя.',
  remark: 'Оставить замечание…',
  remarkTitle: 'Оставить замечание',
  remarkWhat: ({ own }: Consultation) =>
    own
      ? 'Когда обсуждение завершат, замечание и решение по нему увидят все участники, без вашего имени.'
      : 'Когда обсуждение завершат, замечание, название вашей организации и решение увидят все участники. Ваше имя увидят только в вашей организации и тот, кто проводит обсуждение.',
  remarkTo: 'К чему замечание',
  itemOf: (number: string, title: string) => `${number}. ${title}`,
  remarkText: 'Замечание',
  remarkHint: 'Что изменить и почему. Не называйте в нём учеников.',
  remarkSend: 'Отправить',
  remarked: 'Замечание отправлено',
  decideTitle: 'Решение по замечанию',
  decideSend: 'Записать решение',
  decided: 'Решение записано',
  decision: 'Решение',
  choices: {
    accepted: { title: 'Учесть', text: 'Проект будет изменён, как предложено.' },
    partly: { title: 'Учесть частично', text: 'Объясните, что учтено и почему не всё.' },
    rejected: { title: 'Отклонить', text: 'Объясните почему.' },
  } satisfies Record<RemarkDecision, { title: string; text: string }>,
  choose: 'Выберите решение.',
  reason: 'Объяснение автору',
  fill: 'Заполните это поле.',
  changes: 'Что изменено в проекте после публикации',
  content: 'Проект, каким он вынесен на обсуждение',
  toDraft: 'Открыть проект для правки',
} as const;
