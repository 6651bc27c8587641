import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { People, Viewer } from '../people.ts';
import { fullName } from '../roster/demo-people.ts';
import type { Class } from '../roster/wire.ts';

const roll = (people: People, one: Class) =>
  html`<section class="card">
    <h2>${one.title} класс</h2>
    <ol>
      ${people.pupilsOf(one).map((pupil) => html`<li>${fullName(pupil)}</li>`)}
    </ol>
  </section>`;

const brief = (people: People, one: Class) =>
  html`<li><b>${one.title}</b> <span>${people.pupilsOf(one).length} уч.</span></li>`;

const schoolList = (people: People, viewer: Viewer) =>
  html`<h1>Школы</h1>
    <ul class="tiles wide">
      ${people.schoolsUnder(viewer.org).map((school) => html`<li>${school.name}</li>`)}
    </ul>`;

const schoolClasses = (people: People, viewer: Viewer) =>
  html`<h1>Классы школы</h1>
    <ul class="tiles">
      ${people.classesOf(viewer.org.sourcedId).map((one) => brief(people, one))}
    </ul>`;

function own(people: People, viewer: Viewer): Html {
  const title = viewer.kind === 'pupil' ? 'Мой класс' : 'Мои классы';
  return html`<h1>${title}</h1>
    ${viewer.classes.map((one) => roll(people, one))}`;
}

/** The classes a person is of; the whole school for its leaders, the schools for an office. */
export function classes(people: People, viewer: Viewer): Html {
  const content =
    viewer.kind === 'office' ? schoolList : viewer.classes.length > 0 ? own : schoolClasses;
  return html`<main>${content(people, viewer)}</main>`;
}
