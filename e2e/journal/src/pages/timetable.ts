import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { Viewer } from '../people.ts';
import { bells, type Lesson } from '../roster/lessons.ts';
import { random } from '../roster/random.ts';
import { dayOf, schoolWeek, shortDay } from '../roster/school-days.ts';

const weekdays = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница'];

/** A pupil sees the lessons of their class, a teacher those that they give. */
function cellOf({ kind, user, classes }: Viewer, lessons: readonly Lesson[]): string {
  const one = lessons.find((lesson) =>
    kind === 'pupil'
      ? lesson.class.sourcedId === classes[0]?.sourcedId
      : lesson.teacher.sourcedId === user.sourcedId,
  );
  if (!one) return '';
  const room = `каб. ${101 + random(`room ${one.class.sourcedId} ${one.subject}`).below(30)}`;
  return kind === 'pupil'
    ? `${one.subject}, ${room}`
    : `${one.class.title}, ${one.subject}, ${room}`;
}

/** This week's lessons: those that the journal has told the plugin of. */
export function timetable(viewer: Viewer, lessons: readonly Lesson[]): Html {
  const today = dayOf(new Date());
  const days = schoolWeek(today);
  const at = (weekday: number, bell: number) =>
    lessons.filter((one) => one.weekday === weekday && one.bell === bell);
  const row = ([starts]: readonly [string, string], bell: number) =>
    html`<tr>
      <th scope="row">${starts}</th>
      ${weekdays.map((_, day) => html`<td>${cellOf(viewer, at(day + 1, bell))}</td>`)}
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
