import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { JournalConfig } from './config.ts';
import { goTo, json, page, send } from './http/answer.ts';
import type { Answer } from './http/answer.ts';
import { asset } from './http/assets.ts';
import { html } from './http/html.ts';
import type { Html } from './http/html.ts';
import { endedSession, sessionCookie, signedIn } from './http/session.ts';
import type { Keys } from './keys.ts';
import { launchToken } from './launch.ts';
import { appsBody, appsHead } from './pages/apps.ts';
import { classes } from './pages/classes.ts';
import { layout, tabsOf } from './pages/layout.ts';
import { marks } from './pages/marks.ts';
import { signInPage } from './pages/sign-in.ts';
import { timetable } from './pages/timetable.ts';
import type { People, Viewer } from './people.ts';
import { pluginAvailable, pluginManifest } from './plugin.ts';

interface Journal {
  config: JournalConfig;
  keys: Keys;
  people: People;
}

const formLimit = 4_096;

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > formLimit) break;
  }
  return new URLSearchParams(text);
}

async function signIn({ people, keys }: Journal, request: IncomingMessage): Promise<Answer> {
  const fields = await form(request);
  const who = { person: fields.get('person') ?? '', org: fields.get('org') ?? '' };
  const viewer = people.viewer(who.person, who.org);
  return viewer ? goTo('/classes', sessionCookie(who, keys.cookieKey)) : goTo('/');
}

const plain: Record<string, (people: People, viewer: Viewer) => Html> = {
  '/classes': classes,
  '/marks': marks,
  '/timetable': (people, viewer) => timetable(viewer, people.lessonsAt(viewer.org.sourcedId)),
};

async function show({ config, people }: Journal, viewer: Viewer, path: string): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64');
  const org = viewer.org.sourcedId;
  const [manifest, available] = await Promise.all([
    pluginManifest(config),
    viewer.principal || pluginAvailable(config, org),
  ]);
  const plugin = available ? manifest : undefined;
  const isApp = path.startsWith('/mentoring') || path.startsWith('/news');
  const own = plain[path];
  const body = isApp
    ? appsBody({ plugin, isOff: available === false }, path)
    : (own?.(people, viewer) ?? html`<main><h1>Такой страницы нет</h1></main>`);
  const tabs = tabsOf(viewer, plugin?.label);
  return page(
    layout({
      title: tabs.find((tab) => path.startsWith(tab.path))?.title ?? 'Журнал',
      path,
      viewer,
      tabs,
      ...(isApp ? { head: appsHead(config, { viewer, plugin, nonce }) } : {}),
      body,
    }),
    { apiOrigin: config.apiOrigin, nonce, status: isApp || own ? 200 : 404 },
  );
}

async function answer(journal: Journal, request: IncomingMessage): Promise<Answer> {
  const { config, keys, people } = journal;
  const url = new URL(request.url ?? '/', config.origin);
  const call = `${request.method} ${url.pathname}`;
  if (call === 'GET /health') return json({ ok: true });
  if (call === 'GET /.well-known/jwks.json') return json(keys.jwks);
  if (call.startsWith('GET /assets/')) return asset(url.pathname.slice('/assets/'.length));
  if (call === 'POST /sign-in') return signIn(journal, request);
  if (call === 'POST /sign-out') return goTo('/', endedSession);
  if (call === 'GET /') {
    return page(signInPage(people, url.searchParams.get('q') ?? ''), config);
  }
  const who = signedIn(request, keys.cookieKey);
  const viewer = who && people.viewer(who.person, who.org);
  if (call === 'POST /api/launch-token') {
    return viewer ? json({ token: await launchToken(config, keys, who) }) : json({}, 401);
  }
  if (!viewer) return goTo('/');
  return request.method === 'GET' ? show(journal, viewer, url.pathname) : { status: 405 };
}

/** The journal as an HTTP server, not yet listening. */
export function journalServer(journal: Journal): Server {
  return createServer((request, response) => {
    answer(journal, request).then(
      (ready) => send(response, ready),
      (trouble: unknown) => {
        console.error(trouble);
        send(response, { status: 500, body: 'Ошибка журнала' });
      },
    );
  });
}
