import base from '../shared/ui/styles/base.css?inline';
import controls from '../shared/ui/styles/controls.css?inline';
import fields from '../shared/ui/styles/fields.css?inline';
import frame from '../shared/ui/styles/frame.css?inline';
import surfaces from '../shared/ui/styles/surfaces.css?inline';
import tokens from '../shared/ui/styles/tokens.css?inline';
import own from './join.css?inline';
import { openJoin } from './join.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync([tokens, base, frame, controls, fields, surfaces, own].join('\n'));

const place = document.createElement('div');
const shadow = place.attachShadow({ mode: 'open' });
shadow.adoptedStyleSheets = [sheet];
document.body.style.margin = '0';
document.body.append(place);

// the secret of the link leaves the address before anything else is done
const secret = window.location.hash.slice(1);
if (secret !== '') window.history.replaceState(null, '', '/join');

openJoin(shadow, secret);

// a link opened in this very tab changes nothing but the hash
window.addEventListener('hashchange', () => window.location.reload());
