import { CONTRACT } from '../app/contract-version.ts';
import type { HostEvent } from '../shared/host.tsx';
import { door, type DoorTerms } from './door.ts';
import { element } from './element.ts';
import { forget, goOn, keptKey, launch, leave, openBy } from './pass-session.ts';
import { words } from './words.ts';

interface Section {
  mount(props: object): Promise<void>;
  unmount(props: object): Promise<void>;
}

/** Refusals after which the key that is kept leads nowhere. */
const ENDED = new Set(['pass.ended', 'pass.unknown', 'user.inactive', 'user.not-rostered']);
const OVER = 'pass.over';

/** The section as the API serves it to every host. */
async function loadSection(): Promise<Section> {
  const manifest = await fetch('/plugin/v1/manifest.json', { cache: 'no-store' });
  const { entries } = (await manifest.json()) as { entries: { esm: { url: string } } };
  return (await import(/* @vite-ignore */ `/plugin/v1/${entries.esm.url}`)) as Section;
}

function bar(onLeave: () => void) {
  const button = element('button', {
    className: 'btn quiet',
    type: 'button',
    textContent: words.leave,
    onclick: onLeave,
  });
  return element(
    'header',
    { className: 'bar join-bar' },
    element('b', { textContent: words.title }),
    button,
  );
}

/** The page that external mentors open: the door, then the section as a journal would mount it. */
class JoinPage {
  private readonly root = element('div', { className: 'nm' });
  private readonly home = element('div');
  private mounted: { section: Section; props: object } | undefined;

  constructor(shadow: ShadowRoot) {
    shadow.append(this.root);
  }

  showDoor(terms: Omit<DoorTerms, 'enter'> = {}, secret = ''): void {
    const enter = async (code: string | null) => {
      const trouble = await openBy(code ?? secret);
      if (trouble === null) await this.go();
      // a link that did not hold is shown no more: what is left is a code
      else if (code === null && trouble.code !== 'network.failed')
        this.showDoor({ said: trouble.text });
      return trouble?.text ?? null;
    };
    this.root.replaceChildren(door({ ...terms, enter }));
    this.root.querySelector('input')?.focus();
  }

  async go(): Promise<void> {
    this.showHome();
    await this.close();
    const props = this.propsOf();
    try {
      this.mounted = { section: await loadSection(), props };
      await this.mounted.section.mount(props);
    } catch {
      await this.close();
      this.showDoor({ said: words.noSection, again: () => this.comeBack() });
    }
  }

  private propsOf() {
    return {
      name: 'join',
      domElement: this.home,
      contract: CONTRACT,
      apiBase: window.location.origin,
      connectionId: 'join',
      schoolId: 'join',
      locale: 'ru',
      basePath: '/join',
      ...launch,
      onEvent: ({ type, detail }: HostEvent) => {
        if (type === 'refused')
          void this.refused(
            String(detail?.['code']),
            typeof detail?.['text'] === 'string' ? detail['text'] : '',
          );
      },
      onError: (error: unknown) => console.error(error),
    };
  }

  private showHome() {
    const leaves = () => void this.goodbye();
    this.root.replaceChildren(bar(leaves), this.home);
  }

  private async comeBack(): Promise<string | null> {
    const trouble = await goOn();
    if (trouble !== null) return trouble.text;
    if (this.mounted) this.showHome();
    else await this.go();
    return null;
  }

  private async close() {
    const now = this.mounted;
    this.mounted = undefined;
    await now?.section.unmount(now.props);
    this.home.replaceChildren();
  }

  private async refused(code: string, said: string) {
    // what was being written stays where it was, out of sight, in case the time is prolonged
    if (code === OVER) return this.showDoor({ said, again: () => this.comeBack() });
    if (!ENDED.has(code)) return undefined;
    forget();
    await this.close();
    return this.showDoor({ said });
  }

  private async goodbye() {
    const told = await leave();
    await this.close();
    // a new document: what this one showed is out of reach of «Назад»
    window.history.replaceState({ left: told }, '', '/join');
    window.location.reload();
  }
}

/** Opens the page: by a link, by the session that this tab has open, or at the door. */
export function openJoin(shadow: ShadowRoot, link: string): void {
  const page = new JoinPage(shadow);
  const state = window.history.state as { left?: boolean } | null;
  if (link !== '') page.showDoor({ invited: true }, link);
  else if (keptKey() !== null) void page.go();
  else if (state?.left !== undefined)
    page.showDoor({ said: state.left ? words.left : words.leftOffline, calm: true });
  else page.showDoor();
}
