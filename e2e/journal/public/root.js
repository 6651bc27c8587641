import { addErrorHandler, navigateToUrl, registerApplication, start } from 'single-spa';

const page = JSON.parse(document.getElementById('page').textContent);

async function getLaunchToken() {
  const answer = await fetch('/api/launch-token', { method: 'POST' });
  if (!answer.ok) throw new Error(`The journal gave no launch token: ${answer.status}`);
  const { token } = await answer.json();
  return token;
}

if (page.plugin) {
  registerApplication({
    name: 'nastavnichestvo',
    app: () => import('nastavnichestvo'),
    activeWhen: '/mentoring',
    customProps: {
      ...page.plugin,
      domElement: document.getElementById('section'),
      getLaunchToken,
      navigate: (url) => navigateToUrl(url),
      onEvent: (event) => console.debug('nastavnichestvo', event),
      onError: (error) => console.error('nastavnichestvo', error),
    },
  });
}

registerApplication({
  name: 'news',
  app: () => import('/assets/news.js'),
  activeWhen: '/news',
  customProps: { domElement: document.getElementById('news') },
});

for (const link of document.querySelectorAll('a[data-app]')) {
  link.addEventListener('click', (event) => {
    // A click that asks for a new tab or window stays the browser's.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) navigateToUrl(event);
  });
}

// The module could not be loaded or shown: say so where the section would be.
const refusal = document.getElementById('refusal');
let broken = !page.plugin;
addErrorHandler((error) => {
  console.error(error);
  broken ||= error.appOrParcelName === 'nastavnichestvo';
  showRefusal();
});

function showRefusal() {
  refusal.hidden = !broken || !location.pathname.startsWith('/mentoring');
}

function markCurrent() {
  for (const link of document.querySelectorAll('nav a')) {
    const current = location.pathname.startsWith(new URL(link.href).pathname);
    if (current) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ inline: 'center', block: 'nearest' });
    } else link.removeAttribute('aria-current');
  }
}

window.addEventListener('single-spa:routing-event', markCurrent);
window.addEventListener('single-spa:routing-event', showRefusal);
start({ urlRerouteOnly: true });
