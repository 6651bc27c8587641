import type { JournalConfig } from '../config.ts';
import { html, jsonBlock } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import type { Viewer } from '../people.ts';
import type { Plugin } from '../plugin.ts';

const hostContract = '1.0.0';

function importMap({ esm, integrity }: Partial<Plugin>): Html {
  return jsonBlock({
    imports: { 'single-spa': '/assets/single-spa.js', ...(esm ? { nastavnichestvo: esm } : {}) },
    ...(esm && integrity ? { integrity: { [esm]: integrity } } : {}),
  });
}

const propsOf = (config: JournalConfig, viewer: Viewer) => ({
  contract: hostContract,
  apiBase: config.apiOrigin,
  connectionId: config.connectionId,
  schoolId: viewer.org.sourcedId,
  locale: 'ru',
  theme: 'light',
  basePath: '/mentoring',
});

/** The scripts of the single-spa root page: a native import map, and what the applications are given. */
export const appsHead = (
  config: JournalConfig,
  { viewer, plugin, nonce }: { viewer: Viewer; plugin: Plugin | undefined; nonce: string },
): Html =>
  html`<script type="importmap" nonce="${nonce}">
      ${importMap(plugin ?? {})}
    </script>
    <script type="application/json" id="page">
      ${jsonBlock({ plugin: plugin && propsOf(config, viewer) })}
    </script>
    <script type="module" src="/assets/root.js"></script>`;

interface Refusal {
  title: string;
  text: string;
}

const off: Refusal = {
  title: 'Наставничество в школе не включено',
  text: 'Включает его администратор школы: вкладка «Наставничество», страница «Подключение». После этого раздел появится в журнале сам.',
};
const silent: Refusal = {
  title: 'Раздел «Наставничество» не открылся',
  text: 'Сервис наставничества не отвечает. Журнал работает как обычно, записи в разделе сохранены. Повторите через минуту; если раздел так и не откроется, сообщите администратору школы.',
};

const refusal = ({ title, text }: Refusal, hidden: boolean): Html =>
  html`<main id="refusal" role="alert" ${hidden && html`hidden`}>
    <h1>${title}</h1>
    <p>${text}</p>
    <a class="again" href="">Повторить</a>
  </main>`;

/** What the page knows of the section before it opens. */
export interface Section {
  plugin: Plugin | undefined;
  /** The plugin itself says that it is not for this organisation. */
  isOff: boolean;
}

/** Where the applications are mounted; the refusal waits in case the section can not be loaded. */
export const appsBody = ({ plugin, isOff }: Section, path: string): Html =>
  html`<div id="section"></div>
    <div id="news"></div>
    ${refusal(isOff ? off : silent, Boolean(plugin) || !path.startsWith('/mentoring'))}`;
