import type {
  AdmissionLack,
  AdmissionState,
  FormStanding,
  InterviewOutcome,
} from '@nastavnik/contracts/admission';
import type { State } from '../ui/status.tsx';

const hoursIn = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

/** «4,5 ч» */
export const hours = (value: number) => `${hoursIn.format(value)}\u00a0ч`;

export const admissionShapes: Record<AdmissionState, State> = {
  admitted: 'ok',
  conditional: 'warn',
  refused: 'stop',
  expired: 'bad',
  undecided: 'none',
};

/** What is missing, as its own line. */
export const lackTitles: Record<AdmissionLack, string> = {
  interview: 'Нет собеседования',
  teach: 'Собеседование: сначала доучиться',
  declined: 'Собеседование закончилось отказом',
  criteria: 'Оценка по критериям ниже нужной',
  hours: 'Не хватает часов обучения',
  decision: 'Нет решения о допуске',
  other_form: 'Допуск дан не к этой форме',
  expired: 'Срок допуска истёк',
  refused: 'Решение: не допускать',
};

/** All that is missing, as one sentence. */
export function lackWords(lacks: readonly AdmissionLack[]): string {
  const text = lacks.map((lack) => lackTitles[lack].toLowerCase()).join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** «2,5 ч из 4 ч» */
export const hoursOf = ({ hours: now, hoursNeeded }: FormStanding) =>
  hoursNeeded > 0 ? `${hours(now)} из ${hours(hoursNeeded)}` : hours(now);

export const outcomes: Record<InterviewOutcome, string> = {
  ready: 'готов',
  teach: 'доучить',
  declined: 'отказ',
};

export const words = {
  interview: 'Собеседование',
  noInterview: 'не было',
  admission: 'Допуск',
  training: 'Обучение',
  criteria: 'Критерии',
  lacks: 'Не хватает',
  trainings: 'Занятия',
  noTrainings: 'Занятий у наставника пока нет.',
  percentOf: (now: number | null, needed: number) =>
    now === null
      ? `не оценены, нужно ${needed}\u00a0%`
      : `${now}\u00a0% из нужных ${needed}\u00a0%`,
  required: (titles: readonly string[]) =>
    `${titles.length === 1 ? 'Программа' : 'Программы'} ${titles.map((title) => `«${title}»`).join(', ')}: только допущенные наставники`,
  until: (day: string) => `до ${day}`,
  came: 'был',
  missed: 'не был',
  awaited: 'не отмечено',
  cancelled: (reason: string) => `отменено: ${reason}`,
};
