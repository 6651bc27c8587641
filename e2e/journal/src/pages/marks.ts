import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { People, Viewer } from '../people.ts';
import { fullName } from '../roster/demo-people.ts';
import { random } from '../roster/random.ts';
import { dayOf, lastSchoolDays, shortDay } from '../roster/school-days.ts';
import type { Class } from '../roster/wire.ts';

const subjects = [
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

/** How many days of lessons the table holds. */
const shown = 10;
const given = ['5', '4', '4', '3', '5', '', '', '', 'н'];

interface Row {
  title: string;
  seed: string;
}

function row({ title, seed }: Row, days: readonly string[]): Html {
  const marks = days.map((day) => random(`marks ${seed} ${day}`).pick(given));
  const counted = marks.filter((mark) => /\d/.test(mark)).map(Number);
  const sum = counted.reduce((all, mark) => all + mark, 0);
  const average = counted.length > 0 ? (sum / counted.length).toFixed(1).replace('.', ',') : '–';
  return html`<tr>
    <th scope="row">${title}</th>
    ${marks.map((mark) => html`<td class="mark">${mark}</td>`)}
    <td class="mark"><b>${average}</b></td>
  </tr>`;
}

function grid(first: string, rows: readonly Row[]): Html {
  const days = lastSchoolDays(dayOf(new Date()), shown);
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${first}</th>
          ${days.map((day) => html`<th scope="col">${shortDay(day)}</th>`)}
          <th scope="col">Средняя</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((one) => row(one, days))}
      </tbody>
    </table>
  </div>`;
}

function diary({ user }: Viewer): Html {
  const rows = subjects.map((subject) => ({
    title: subject,
    seed: `${user.sourcedId} ${subject}`,
  }));
  return html`<h1>Мой дневник</h1>
    ${grid('Предмет', rows)}`;
}

function classMarks(people: People, one: Class): Html {
  const rows = people
    .pupilsOf(one)
    .map((pupil) => ({ title: fullName(pupil), seed: `${pupil.sourcedId} ${one.sourcedId}` }));
  return html`<h1>Журнал отметок, ${one.title}</h1>
    ${grid('Ученик', rows)}`;
}

/** A pupil's diary, or the marks of a class. */
export function marks(people: People, viewer: Viewer): Html {
  const one = viewer.classes[0] ?? people.classesOf(viewer.org.sourcedId)[0];
  return html`<main>
    ${viewer.kind === 'pupil' || !one ? diary(viewer) : classMarks(people, one)}
  </main>`;
}
