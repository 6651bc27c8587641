import { z } from 'zod';
import { MeetingStatus, MeetingType, meetingTypeWords } from './meetings.ts';
import { DateOnly, dayInFigures, Id } from './primitives.ts';
import { plain, refusal } from './problem.ts';

/** So many days after a pair has ended its people may still say how its meetings were; then nobody waits. */
export const FEEDBACK_DAYS = 30;

const Types = z.object({ expected: MeetingType, got: MeetingType });
const Standing = z.object({
  meetingId: Id,
  date: DateOnly,
  type: MeetingType,
  status: MeetingStatus,
});

export const meetingProblems = {
  'meeting.in-future': plain(409, 'Этот день ещё не наступил: встречу можно только запланировать.'),
  'meeting.before-pair': refusal(
    409,
    z.object({ from: DateOnly }),
    ({ from }) =>
      `Встреча не может быть раньше ${dayInFigures(from)}: с этого дня по приказу работает пара.`,
  ),
  'meeting.out-of-order': refusal(
    409,
    Types,
    ({ expected, got }) =>
      `Сейчас не может быть «${meetingTypeWords[got]}»: следующая по порядку – ` +
      `«${meetingTypeWords[expected]}».`,
  ),
  'meeting.after-final': plain(409, 'Итоговая встреча уже прошла: новых встреч у пары нет.'),
  'meeting.pair-not-active': plain(409, 'Пара не закреплена приказом или уже завершена.'),
  'meeting.pair-waits': plain(
    409,
    'Пара ждёт решения куратора: отозвано или истекло согласие либо участник выбыл. До решения встречи не записывают.',
  ),
  'meeting.not-your-days': refusal(
    409,
    z.object({ from: DateOnly, until: DateOnly }),
    ({ from, until }) =>
      `Вы замещаете наставника с ${dayInFigures(from)} по ${dayInFigures(until)}: встречи других дней записывает он сам или куратор.`,
  ),
  'meeting.day-taken': refusal(409, Standing, ({ date, type, status }) => {
    const plan = status === 'planned';
    return (
      `${date.split('-').toReversed().join('.')} у пары уже ` +
      `${plan ? 'запланирована' : 'записана'} ${meetingTypeWords[type]}: ` +
      `${plan ? 'отметьте её' : 'исправьте её'} или измените день. ` +
      'Если встреч две, запишите ещё одну.'
    );
  }),
  /** The errors say which rows and why. */
  'meeting.rows-refused': plain(
    409,
    'Ни одна встреча не записана: исправьте отмеченные строки и отправьте ещё раз.',
  ),
  'meeting.locked': plain(409, 'Отклик уже дан: исправить встречу может только куратор.'),
  'meeting.not-held': plain(409, 'Встреча не отмечена состоявшейся: отклик дают после неё.'),
  'feedback.already-given': plain(409, 'Отклик этого участника уже записан.'),
  'feedback.too-late': plain(
    409,
    `Пара завершена или участник вышел из неё больше ${FEEDBACK_DAYS} дней назад: отклики о её встречах уже не собираются.`,
  ),
  'feedback.absent': plain(409, 'Этого участника на встрече не было.'),
} as const;
