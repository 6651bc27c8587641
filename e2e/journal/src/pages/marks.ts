import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { People, Viewer } from '../people.ts';
import { fullName } from '../roster/demo-people.ts';
import { random } from '../roster/random.ts';
import type { Class } from '../roster/wire.ts';
import { subjects } from './timetable.ts';

const dates = [
  '1.09',
  '4.09',
  '8.09',
  '11.09',
  '15.09',
  '18.09',
  '22.09',
  '25.09',
  '29.09',
  '2.10',
];
const given = ['5', '4', '4', '3', '5', '', '', '', 'н'];

interface Row {
  title: string;
  seed: string;
}

function row({ title, seed }: Row): Html {
  const chance = random(`marks ${seed}`);
  const marks = dates.map(() => chance.pick(given));
  const counted = marks.filter((mark) => /\d/.test(mark)).map(Number);
  const sum = counted.reduce((all, mark) => all + mark, 0);
  const average = counted.length > 0 ? (sum / counted.length).toFixed(1).replace('.', ',') : '–';
  return html`<tr>
    <th scope="row">${title}</th>
    ${marks.map((mark) => html`<td class="mark">${mark}</td>`)}
    <td class="mark"><b>${average}</b></td>
  </tr>`;
}

const grid = (first: string, rows: readonly Row[]) =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${first}</th>
          ${dates.map((date) => html`<th scope="col">${date}</th>`)}
          <th scope="col">Средняя</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;

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
