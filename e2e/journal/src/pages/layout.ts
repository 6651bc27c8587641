import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { Viewer } from '../people.ts';

export interface Tab {
  path: string;
  title: string;
  /** Opens without a page load while another such tab is open. */
  app?: true;
}

export interface PageParts {
  title: string;
  path: string;
  viewer?: Viewer;
  tabs?: readonly Tab[];
  /** Import map and scripts, on pages that carry applications. */
  head?: Html;
  body: Html;
}

const marksTitle: Partial<Record<Viewer['kind'], string>> = { pupil: 'Мой дневник' };

/** The tabs a person sees; the section's own tab is there only when the plugin wants it shown. */
export function tabsOf(viewer: Viewer, section: string | undefined): Tab[] {
  const own: Tab[] =
    viewer.kind === 'office'
      ? [{ path: '/classes', title: 'Школы' }]
      : [
          { path: '/classes', title: viewer.kind === 'pupil' ? 'Мой класс' : 'Мои классы' },
          { path: '/timetable', title: 'Расписание' },
          { path: '/marks', title: marksTitle[viewer.kind] ?? 'Журнал отметок' },
        ];
  const apps: Tab[] = [{ path: '/news', title: 'Новости', app: true }];
  if (section) apps.push({ path: '/mentoring', title: section, app: true });
  return [...own, ...apps];
}

const tabLink = (tab: Tab, path: string) => html`
  <a
    href="${tab.path}"
    ${tab.app && html`data-app`}
    ${path.startsWith(tab.path) && html`aria-current="page"`}
    >${tab.title}</a
  >
`;

const whoIs = (viewer: Viewer) => html`
  <form class="who" method="post" action="/sign-out">
    <span><b>${viewer.name}</b><small>${viewer.org.shortName}</small></span>
    <button>Выйти</button>
  </form>
`;

/** A whole page of the journal. */
export const layout = ({ title, path, viewer, tabs = [], head, body }: PageParts): Html =>
  html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Журнал «Рябина»</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/journal.css" />
        <link rel="stylesheet" href="/assets/pages.css" />
        ${head}
      </head>
      <body>
        <header>
          <a class="brand" href="/">Рябина <small>электронный журнал</small></a>
          ${viewer && whoIs(viewer)}
        </header>
        ${viewer && html`<nav aria-label="Разделы журнала">${tabs.map((tab) => tabLink(tab, path))}</nav>`}
        ${body}
      </body>
    </html>`;
