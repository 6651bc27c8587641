import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { People, Viewer } from '../people.ts';
import { layout } from './layout.ts';

interface Choice {
  person: string;
  org: string;
  name: string;
  words: string;
  where: string;
}

const choice = (one: Choice) => html`
  <li>
    <form method="post" action="/sign-in">
      <input type="hidden" name="person" value="${one.person}" />
      <input type="hidden" name="org" value="${one.org}" />
      <button>
        <b>${one.words}</b>
        <span>${one.name}</span>
        <small>${one.where}</small>
      </button>
    </form>
  </li>
`;

function words({ kind, classes, user }: Viewer): string {
  if (kind === 'pupil') return `${classes[0]?.title ?? ''} класс`;
  return String(user.metadata?.['ru.position'] ?? 'Сотрудник');
}

const foundChoice = (found: Viewer) =>
  choice({
    person: found.user.sourcedId,
    org: found.org.sourcedId,
    name: found.name,
    words: words(found),
    where: found.org.shortName,
  });

function results(people: People, query: string): Html | undefined {
  if (!query) return undefined;
  const found = people.search(query);
  return found.length > 0
    ? html`<ul class="choices">
        ${found.map(foundChoice)}
      </ul>`
    : html`<p>Никого не нашлось.</p>`;
}

/** «Войти как…»: the demo's people, and anyone else by family name or school. */
export const signInPage = (people: People, query: string): Html =>
  layout({
    title: 'Войти как…',
    path: '/',
    body: html`<main>
      <h1>Войти как…</h1>
      <p>Это демонстрационный журнал выдуманной области: все люди и школы в нём придуманы.</p>
      <ul class="choices">
        ${people.demo.map((one) =>
          choice({
            person: one.sourcedId,
            org: one.org,
            name: one.name,
            words: one.title,
            where: one.orgName,
          }),
        )}
      </ul>
      <form class="search" method="get" action="/">
        <label
          >Другой человек
          <input name="q" value="${query}" placeholder="Фамилия или школа" autocomplete="off" />
        </label>
        <button>Найти</button>
      </form>
      ${results(people, query)}
    </main>`,
  });
