import { sessionRoutes } from '@nastavnik/contracts/session';
import { screen, waitFor, within as inside } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { API, refuse, serve } from '../testing/page.tsx';
import { makeSession } from '../testing/session.ts';
import { mount, unmount, update } from './lifecycles.ts';

const elements: HTMLElement[] = [];

function propsFor(over: Record<string, unknown> = {}) {
  const domElement = document.createElement('div');
  document.body.append(domElement);
  elements.push(domElement);
  return {
    name: 'section',
    domElement,
    contract: '1.0.0',
    apiBase: API,
    connectionId: 'c',
    schoolId: 's',
    locale: 'ru',
    getLaunchToken: async () => 'launch',
    onError: vi.fn<(error: unknown) => void>(),
    ...over,
  };
}

const rootOf = ({ domElement }: { domElement: HTMLElement }) =>
  domElement.firstElementChild?.shadowRoot?.firstElementChild as HTMLElement;

afterEach(() => {
  for (const element of elements.splice(0)) element.remove();
});

describe('the section in a host', () => {
  it('shows whose school it is and leaves nothing behind', async () => {
    serve(sessionRoutes.show, makeSession());
    const props = propsFor();
    const head = document.head.innerHTML;

    await mount(props);
    await inside(rootOf(props)).findByText(/СОШ № 12/);
    await unmount(props);

    expect(props.domElement.innerHTML).toBe('');
    expect(document.head.innerHTML).toBe(head);
    expect(props.onError).not.toHaveBeenCalled();
  });

  it('may be mounted and unmounted again and again, and unmounted twice', async () => {
    serve(sessionRoutes.show, makeSession());
    const props = propsFor();

    for (let turn = 0; turn < 3; turn++) {
      await mount(props);
      await inside(rootOf(props)).findByText(/СОШ № 12/);
      await unmount(props);
      await unmount(props);
    }

    expect(props.domElement.innerHTML).toBe('');
  });

  it('shows two schools on one page, each with its own data', async () => {
    let asked = 0;
    serve(sessionRoutes.show, () => {
      const session = makeSession();
      return { ...session, org: { ...session.org, shortName: `Школа ${++asked}` } };
    });
    const [first, second] = [propsFor(), propsFor()];

    await mount(first);
    await inside(rootOf(first)).findByText(/Школа 1/);
    await mount(second);
    await inside(rootOf(second)).findByText(/Школа 2/);
    await unmount(first);

    expect(inside(rootOf(second)).getByText(/Школа 2/)).toBeTruthy();
    await unmount(second);
  });

  it('takes a new theme without losing what is shown', async () => {
    serve(sessionRoutes.show, makeSession());
    const props = propsFor({ theme: 'dark' });
    await mount(props);
    const shown = await inside(rootOf(props)).findByText(/СОШ № 12/);
    const host = props.domElement.firstElementChild as HTMLElement;
    expect(host.dataset['theme']).toBe('dark');

    await update({ ...props, theme: 'contrast' });

    expect(host.dataset['theme']).toBe('contrast');
    expect(shown.isConnected).toBe(true);
    await unmount(props);
  });

  it('says politely that the journal speaks another version', async () => {
    const props = propsFor({ contract: '2.0.0' });

    await mount(props);

    expect(inside(rootOf(props)).getByRole('alert').textContent).toMatch(/2\.0\.0.*1\.0\.0/);
    await unmount(props);
  });

  it('names the props that are missing', async () => {
    const props = propsFor({ apiBase: undefined, getLaunchToken: undefined });

    await mount(props);

    expect(inside(rootOf(props)).getByRole('alert').textContent).toMatch(/apiBase, getLaunchToken/);
    await unmount(props);
  });

  it('settles and reports when nothing of it can be drawn, even if the host cannot hear it', async () => {
    const props = propsFor({
      onError: vi.fn<(error: unknown) => void>(() => {
        throw new Error('the host is broken');
      }),
    });
    const make = document.createElement.bind(document);
    const broken = vi.spyOn(document, 'createElement').mockImplementation((tag: string) => {
      if (tag !== 'div') throw new Error(`no ${tag} today`);
      return make(tag);
    });
    const began = Date.now();

    await mount(props);
    await unmount(props);
    broken.mockRestore();

    expect(Date.now() - began).toBeLessThan(900);
    expect(props.domElement.innerHTML).toBe('');
    expect(props.onError).toHaveBeenCalled();
  });
});

describe('a refused launch', () => {
  it('is said in the words of the server and may be tried again', async () => {
    let enabled = false;
    serve(sessionRoutes.show, () =>
      enabled
        ? makeSession()
        : refuse(403, 'school.not-enabled', 'В вашей школе раздел не включён.', {
            requestId: 'r-1',
          }),
    );
    const props = propsFor();
    await mount(props);
    const root = inside(rootOf(props));
    await waitFor(() => expect(root.getByRole('alert').textContent).toMatch(/не включён.*r-1/s));

    enabled = true;
    root.getByRole('button', { name: 'Повторить' }).click();

    expect(await root.findByText(/СОШ № 12/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await unmount(props);
  });
});
