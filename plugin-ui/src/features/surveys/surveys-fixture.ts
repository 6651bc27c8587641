import type { AskedQuestion, FilledSheet, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { idOf } from '../../testing/people.ts';
import { mentee } from '../../testing/pairs.ts';

export const makeWave = (number: number, over: Partial<SurveyWave> = {}): SurveyWave => ({
  id: idOf(number),
  title: 'Анкеты на входе',
  moment: 'entry',
  form: null,
  schoolYear: 2027,
  openedOn: '2026-11-10',
  dueOn: '2026-11-30',
  closedOn: null,
  chosen: false,
  timely: false,
  asked: 12,
  answered: 5,
  begun: 2,
  version: 1,
  changedAt: '2026-11-10T06:00:00Z',
  ...over,
});

export const makeSheet = (number: number, over: Partial<SurveySheet> = {}): SurveySheet => ({
  id: idOf(number),
  waveId: idOf(500),
  waveTitle: 'Анкеты на входе',
  person: mentee,
  side: 'mentee',
  form: null,
  moment: 'entry',
  code: '1234566',
  state: 'waiting',
  way: null,
  enteredBy: null,
  answeredAt: null,
  remindedAt: null,
  dueOn: '2026-11-30',
  closed: false,
  consentMissing: false,
  version: 1,
  ...over,
});

const ask = (code: string, scale: AskedQuestion['scale'], text: string): AskedQuestion => ({
  code,
  scale,
  text,
  block: 'Об участии',
  onlyAfter: null,
});

export const makeFilled = (
  sheet: SurveySheet,
  over: Partial<Omit<FilledSheet, 'sheet'>> = {},
): FilledSheet => ({
  sheet,
  title: 'Анкета наставляемого',
  questions: [
    ask('G1', 'YN', 'Был ли у вас наставник раньше?'),
    { ...ask('G2', 'TXT', 'Кто это был?'), onlyAfter: 'G1' },
    ask('A-E1', 'S10', 'Насколько легко вам общаться?'),
    ask('A-E2', 'FREQ5', 'Как часто вы встречаетесь?'),
  ],
  frequencies: ['очень часто', 'часто', 'редко', '1–2 раза', 'никогда'],
  answers: {},
  own: true,
  ...over,
});
