import type { AccordStage, AccordWord } from '@nastavnik/contracts/accords';
import {
  type AdmissionDecision,
  admissionWords,
  type InterviewOutcome,
} from '@nastavnik/contracts/admission';
import { goalMarkWords, type NextStep } from '@nastavnik/contracts/completions';
import { consentWords } from '@nastavnik/contracts/consents';
import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { externalKindWords } from '@nastavnik/contracts/externals';
import type { LockKind } from '@nastavnik/contracts/matching-data';
import type { WishKind } from '@nastavnik/contracts/matching-profile';
import { type MeetingStatus, meetingTypeWords } from '@nastavnik/contracts/meetings';
import type { Completion, MenteeState } from '@nastavnik/contracts/mentees';
import type { Reserve } from '@nastavnik/contracts/mentor-records';
import type { MentorState } from '@nastavnik/contracts/mentors';
import { type PairStage, pairStatusWords } from '@nastavnik/contracts/pairs';
import type { PassPurpose } from '@nastavnik/contracts/passes';
import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { RequestSource, RequestState, Urgency } from '@nastavnik/contracts/requests';
import type { GrantedRole } from '@nastavnik/contracts/access';
import type { Addressee, SignalKind, SignalState } from '@nastavnik/contracts/signals';
import type { SheetState, SheetWay } from '@nastavnik/contracts/survey-sheets';

type Words<K extends string = string> = Record<K, string>;

const sides = { mentor: 'наставник', mentee: 'наставляемый', curator: 'куратор' };

const mentee: Words<MenteeState> = {
  no_consent: 'нет согласия',
  no_mentor: 'нет наставника',
  proposed: 'пара предложена',
  awaits_order: 'ждёт приказа',
  in_pair: 'в паре',
  not_meeting: 'в паре, встреч давно не было',
  left: 'выведен из базы',
};
const mentor: Words<MentorState> = {
  no_consent: 'нет согласия',
  free: 'есть места',
  full: 'мест нет',
  left: 'выведен из базы',
};
const request: Words<RequestState> = {
  new: 'ждёт решения',
  accepted: 'принят в базу',
  declined: 'отклонён',
  withdrawn: 'отозван',
};
const source: Words<RequestSource> = {
  self: 'сам участник',
  class_teacher: 'классный руководитель',
  psychologist: 'педагог-психолог',
  social_teacher: 'социальный педагог',
  parent: 'родитель',
};
const meeting: Words<MeetingStatus> = {
  planned: 'запланирована',
  held: 'состоялась',
  missed: 'не состоялась',
};
const sheet: Words<SheetState> = {
  waiting: 'не начата',
  begun: 'начата',
  answered: 'отправлена',
};
const signal: Words<SignalState> = { new: 'новое', taken: 'в работе', closed: 'закрыто' };
const granted: Words<GrantedRole> = {
  curator: 'куратор',
  school_admin: 'администратор школы',
  psychologist: 'педагог-психолог',
  municipal_coordinator: 'муниципальный координатор',
  regional_centre: 'региональный центр',
  ministry: 'министерство',
};
const decision: Words<AdmissionDecision> = {
  admitted: admissionWords.admitted,
  conditional: admissionWords.conditional,
  refused: admissionWords.refused,
};
const papers = Object.fromEntries(
  Object.entries(documentKinds).map(([kind, { title }]) => [kind, title]),
) as Words<DocumentKind>;

/** Words of the codes that a field of one section holds. */
const ofSection: Record<string, Words> = {
  'enrolments.role': {
    pupil: 'ученик',
    student: 'ученик',
    teacher: 'учитель',
    classTeacher: 'классный руководитель',
    administrator: 'администратор',
    proctor: 'наблюдатель',
  },
  'relatives.role': { guardian: 'законный представитель', child: 'ребёнок' },
  'grants.role': granted,
  'mentee.state': mentee,
  'mentor.state': mentor,
  'requests.state': request,
  'external.role': externalKindWords,
  'matching.role': {
    profile: 'сведения для подбора',
    wish: 'пожелание об одном человеке',
    lock: 'решение куратора о двоих',
    answer: 'ответ о предложенной паре',
  },
  'matching.answer': {
    like: 'хочет в пару',
    avoid: 'не хочет в пару',
    must: 'соединить',
    never: 'не соединять',
    fits: 'подходит',
    unsure: 'сомневается',
    no: 'не подходит',
  } satisfies Words<WishKind | LockKind | AccordWord>,
  'pairs.state': pairStatusWords,
  'pairs.stage': {
    INTRO: 'знакомство',
    TRIAL: 'пробная встреча',
    PLANNING: 'планирование',
    REGULAR: 'работа',
    FINAL: 'итоговая встреча',
    DONE: 'программа пройдена',
  } satisfies Words<PairStage>,
  'substitutes.role': { ...sides, substitute: 'замещал наставника' },
  'plan-remarks.role': { goal: 'своя цель', comment: 'замечание' },
  'meetings.state': meeting,
  'accords.stage': {
    proposal: 'до приказа',
    trial: 'после пробной встречи',
  } satisfies Words<AccordStage>,
  'signals.state': signal,
  'surveys.state': sheet,
  'tables.state': { read: 'прочитана', applied: 'внесена в базу', undone: 'внесение отменено' },
};

/** Words of the codes that a field holds in whatever section. */
const ofField: Record<string, Words> = {
  sex: { male: 'мужской', female: 'женский' },
  relation: { parent: 'родитель', guardian: 'опекун', relative: 'родственник' },
  purpose: {
    join: 'вход внешнего наставника',
    survey: 'ответ на анкету',
  } satisfies Words<PassPurpose>,
  kind: consentWords,
  act: { given: 'дано', withdrawn: 'отозвано' },
  signedBy: { guardian: 'законный представитель', self: 'сам человек' },
  paper: { paper: 'на бумаге', electronic: 'в электронном виде' },
  urgency: { usual: 'обычная', urgent: 'срочно' } satisfies Words<Urgency>,
  source,
  completion: { yes: 'да', no: 'нет', early: 'досрочно' } satisfies Words<Completion>,
  readiness: { ready: 'готов', maybe: 'под вопросом' } satisfies Words<Reserve['readiness']>,
  outcome: {
    ready: 'готов',
    teach: 'доучить',
    declined: 'отказ',
  } satisfies Words<InterviewOutcome>,
  decision,
  role: sides,
  answer: { fits: 'подходит', unsure: 'не уверен', no: 'не подходит' } satisfies Words<AccordWord>,
  heardBy: { paper: 'на бумаге', voice: 'со слов' },
  type: meetingTypeWords,
  noticeBy: { worker: 'работник', employer: 'работодатель' },
  signalKind: {
    raised: 'обращение',
    low_mark: 'низкая оценка встречи',
    low_pulse: 'отношения в паре ухудшились',
  } satisfies Words<SignalKind>,
  addressee: { curator: 'куратор', psychologist: 'педагог-психолог' } satisfies Words<Addressee>,
  moment: { entry: 'на входе', exit: 'на выходе' } satisfies Words<SurveyMoment>,
  way: { screen: 'на экране', paper: 'с бумаги', link: 'по ссылке' } satisfies Words<SheetWay>,
  goalMark: goalMarkWords,
  next: {
    none: 'работа закончена',
    extend: 'продолжить в следующем году',
    new_role: 'наставляемый становится наставником',
    reserve: 'наставник в резерве',
  } satisfies Words<NextStep>,
  paperKind: papers,
  table: { mentees: 'база наставляемых', mentors: 'база наставников' },
};

/** The word of a code, where the code is one of ours and not of a pack. */
export const codeWord = (section: string, field: string, code: string): string | undefined =>
  ofSection[`${section}.${field}`]?.[code] ?? ofField[field]?.[code];
