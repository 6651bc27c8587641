import type { ActScan } from '@nastavnik/contracts/act-scans';
import type { SubmissionState } from '@nastavnik/contracts/approval-states';
import { tenths } from '../numbers.ts';
import type { State } from '../ui/status.tsx';

export const roundStates: Record<SubmissionState, { word: string; shape: State }> = {
  waiting: { word: 'ждёт решения', shape: 'run' },
  agreed: { word: 'согласовано', shape: 'ok' },
  returned: { word: 'возвращено с замечаниями', shape: 'warn' },
  withdrawn: { word: 'отозвано', shape: 'none' },
};

const figures = (date: string): string => date.split('-').toReversed().join('.');

const sizeOf = ({ kind, size }: ActScan): string =>
  `${kind.toUpperCase()}, ${tenths(Math.max(0.1, Math.round(size / 104_857.6) / 10))} МБ`;

export const words = {
  items: 'Пункты дорожной карты',
  heads: {
    number: '№',
    title: 'Мероприятие',
    due: 'Срок',
    bodies: 'Ответственный',
    result: 'Результат',
  },
  round: (round: number, edition: number) => `Передача ${round}, редакция ${edition}`,
  sent: (when: string, by: string) => `передано ${[when, by].filter(Boolean).join(', ')}`,
  decided: (when: string, by: string | null) => [when, by].filter(Boolean).join(', '),
  due: (date: string) => `срок ${figures(date)}`,
  late: 'с опозданием',
  toItem: (number: string) => `К пункту ${number}`,
  toAll: 'К документу в целом',
  /** «Скан акта (PDF, 1,2 МБ)» */
  scan: (scan: ActScan) => `Скан акта (${sizeOf(scan)})`,
  /** «Файл (PDF, 1,2 МБ)» */
  file: (scan: ActScan) => `Файл (${sizeOf(scan)})`,
  scanReplaces: 'Прежний файл будет заменён.',
  scanFile: 'Файл (PDF, JPEG или PNG, до 10 МБ)',
  scanNone: 'Выберите файл.',
  scanTooBig: 'Файл больше 10 МБ. Отсканируйте с разрешением 200 точек на дюйм.',
  scanSend: 'Приложить',
  scanSaved: 'Файл приложен',
  close: 'Закрыть',
  scanBy: (when: string, by: string) => ['приложен', when, by].filter(Boolean).join(' · '),
  act: ({ kind, number: no, date }: { kind: string; number: string; date: string }) =>
    `${kind} от ${figures(date)} № ${no}`,
} as const;
