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

/** Where the applications are mounted; what stands here first is shown until they are. */
export const appsBody = (plugin: Plugin | undefined, path: string): Html =>
  html`<div id="section"></div>
    <div id="news"></div>
    ${
      !plugin &&
      path.startsWith('/mentoring') &&
      html`<main>
        <h1>Раздел недоступен</h1>
        <p>Наставничество для вашей организации выключено или временно не отвечает.</p>
      </main>`
    }`;
