import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { Viewer } from '../people.ts';
import { random } from '../roster/random.ts';
import { dayOf, schoolWeek, shortDay } from '../roster/school-days.ts';

const weekdays = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница'];
const bells = ['8:30', '9:25', '10:25', '11:25', '12:20', '13:10'];
const primary = ['Русский язык', 'Математика', 'Чтение', 'Окружающий мир', 'Музыка', 'Физкультура'];

/** What classes from the fifth year on are taught. */
export const subjects = [
  'Русский язык',
  'Литература',
  'Математика',
  'Английский язык',
  'История',
  'География',
  'Биология',
  'Физика',
  'Информатика',
  'Физкультура',
  'Труд',
];

interface Week {
  /** Seeds the week: the same class has the same lessons in every session. */
  of: string;
  lessons: readonly string[];
  room: boolean;
}

function weekOf({ of, lessons, room }: Week): string[][] {
  const chance = random(`timetable ${of}`);
  return weekdays.map(() => {
    const day = chance.shuffled(lessons);
    return bells.map((_, at) => {
      const lesson = day[at] ?? '';
      return room && lesson ? `${lesson}, каб. ${101 + chance.below(30)}` : lesson;
    });
  });
}

function weekFor({ kind, user, classes }: Viewer, colleagues: readonly string[]): Week {
  if (kind === 'pupil') {
    const one = classes[0];
    const lessons = Number(one?.grades[0]) < 5 ? primary : subjects;
    return { of: one?.sourcedId ?? user.sourcedId, lessons, room: true };
  }
  // A teacher's day: some classes of the school, and windows between them.
  const lessons = random(user.sourcedId)
    .shuffled([...colleagues, '', '', ''])
    .slice(0, 10);
  return { of: user.sourcedId, lessons, room: true };
}

/** This week's lessons, plausible and the same every week. */
export function timetable(viewer: Viewer, classTitles: readonly string[]): Html {
  const today = dayOf(new Date());
  const days = schoolWeek(today);
  const week = weekOf(weekFor(viewer, classTitles));
  const row = (bell: string, at: number) =>
    html`<tr>
      <th scope="row">${bell}</th>
      ${week.map((day) => html`<td>${day[at]}</td>`)}
    </tr>`;
  return html`<main>
    <h1>Расписание</h1>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Звонок</th>
            ${weekdays.map(
              (title, at) =>
                html`<th scope="col" ${days[at] === today && html`aria-current="date"`}>
                  ${title}, ${shortDay(days[at]!)}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${bells.map(row)}
        </tbody>
      </table>
    </div>
  </main>`;
}
