import type { Theme } from './host-props.ts';
import { css } from './styles.ts';

/** Where one mount lives: its own element with an open shadow root. */
export interface Place {
  container: HTMLElement;
  setTheme(theme: Theme | undefined): void;
  remove(): void;
}

const DARK = '(prefers-color-scheme: dark)';

let parsed: CSSStyleSheet | undefined;

/** Parsed once for all mounts: nobody changes it. */
function styles(): CSSStyleSheet {
  if (!parsed) {
    parsed = new CSSStyleSheet();
    parsed.replaceSync(css);
  }
  return parsed;
}

/** Makes the place inside the host's element; leaves nothing behind when removed. */
export function makePlace(parent: HTMLElement, signal: AbortSignal): Place {
  const host = parent.ownerDocument.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styles()];
  const container = parent.ownerDocument.createElement('div');
  container.className = 'nm';
  shadow.append(container);
  parent.append(host);

  let wanted: Theme | undefined;
  const dark = window.matchMedia?.(DARK);
  const paint = () => {
    const theme = wanted === 'auto' ? (dark?.matches ? 'dark' : undefined) : wanted;
    if (theme) host.dataset['theme'] = theme;
    else delete host.dataset['theme'];
  };
  dark?.addEventListener('change', paint, { signal });
  return {
    container,
    setTheme: (theme) => {
      wanted = theme;
      paint();
    },
    remove: () => {
      shadow.adoptedStyleSheets = [];
      host.remove();
    },
  };
}
