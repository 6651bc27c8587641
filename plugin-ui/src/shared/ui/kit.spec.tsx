import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { usePanelInView } from '../use-panel-in-view.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field, TextInput } from './field.tsx';
import { Views } from './navigation.tsx';
import { Note, Panel, WithPanel } from './surfaces.tsx';
import { Table } from './table.tsx';
import { ToastPlace, useToast } from './toast.tsx';
import { Rating } from './week.tsx';

describe('a button that cannot be pressed', () => {
  it('stays reachable, says why and does nothing', async () => {
    const press = vi.fn<() => void>();
    render(
      <Button why="Нет согласия" onClick={press}>
        В подбор
      </Button>,
    );

    const button = screen.getByRole('button', { name: 'В подбор', description: 'Нет согласия' });
    await userEvent.click(button);

    expect(button).toHaveProperty('disabled', false);
    expect(press).not.toHaveBeenCalled();
  });
});

describe('a rating', () => {
  function Marked() {
    const [mark, setMark] = useState<number>();
    return <Rating label="Оценка" value={mark} onChange={setMark} />;
  }
  const chosen = () => screen.getByRole('radio', { checked: true }).textContent;

  it('is one stop of Tab and moves by arrows, Home and End', async () => {
    const user = userEvent.setup();
    render(<Marked />);

    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toBe('1');
    await user.keyboard('{ArrowLeft}');
    expect(chosen()).toBe('10');
    await user.keyboard('{Home}{ArrowRight}');
    expect(chosen()).toBe('2');
    await user.keyboard('{End}');
    expect(chosen()).toBe('10');
    expect(document.activeElement?.textContent).toBe('10');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a dialog', () => {
  function Asking({ onSubmit }: { onSubmit: () => void }) {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Завершить…</Button>
        {open && (
          <Dialog
            title="Завершить пару?"
            onClose={() => setOpen(false)}
            onSubmit={onSubmit}
            actions={<Button type="submit">Завершить</Button>}
          >
            <Field label="Причина" error="Нужна причина">
              <TextInput value="" onChange={() => undefined} />
            </Field>
          </Dialog>
        )}
      </>
    );
  }

  it('has a name, is a form, closes on cancel and gives the focus back', async () => {
    const submit = vi.fn<() => void>();
    const user = userEvent.setup();
    render(<Asking onSubmit={submit} />);
    const opener = screen.getByRole('button', { name: 'Завершить…' });
    await user.click(opener);

    const dialog = screen.getByRole('dialog', { name: 'Завершить пару?' });
    await user.type(within(dialog).getByRole('textbox', { name: /Причина/ }), '{Enter}');
    expect(submit).toHaveBeenCalledOnce();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));

    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });

  function Refused() {
    const [reason, setReason] = useState('');
    const [tried, setTried] = useState(false);
    const [refused, setRefused] = useState(false);
    const send = () => {
      setTried(true);
      if (reason) setTimeout(() => setRefused(true));
    };
    const close = () => undefined;
    return (
      <Dialog title="Запрос" onClose={close} actions={<Button onClick={send}>Внести</Button>}>
        {refused && <Note role="alert">Пара распалась</Note>}
        <Field label="Причина" error={tried && !reason ? 'Нужна причина' : undefined}>
          <TextInput value={reason} onChange={setReason} />
        </Field>
      </Dialog>
    );
  }

  it('takes whoever pressed its button to the wrong field, then to the refusal', async () => {
    const user = userEvent.setup();
    render(<Refused />);
    const press = () => user.click(screen.getByRole('button', { name: 'Внести' }));
    const field = screen.getByRole('textbox', { name: /Причина/ });

    await press();
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, 'Не сошлись');
    await press();

    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
  });
});

describe('a line of views', () => {
  it('brings the current one into view without moving the page', () => {
    const moves = vi.fn<() => void>();
    Element.prototype.scrollIntoView = moves;
    const { hook } = memoryLocation();
    render(
      <Router hook={hook}>
        <Views views={[{ to: '/', label: 'Все', current: true }]} />
      </Router>,
    );

    expect(screen.getByRole('link', { current: true })).toBeTruthy();
    expect(moves).not.toHaveBeenCalled();
  });
});

describe('a panel', () => {
  function Listed() {
    const [opened, setOpened] = useState<string>();
    const place = usePanelInView(opened);
    return (
      <div ref={place}>
        <WithPanel
          panel={
            opened && (
              <Panel title={opened} onClose={() => setOpened(undefined)}>
                {null}
              </Panel>
            )
          }
        >
          <Button onClick={() => setOpened('Белова Алина')}>Открыть</Button>
        </WithPanel>
      </div>
    );
  }

  it('below its list takes the focus, and gives it back to what opened it', async () => {
    const user = userEvent.setup();
    render(<Listed />);
    const opener = screen.getByRole('button', { name: 'Открыть' });
    await user.click(opener);

    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Белова Алина' }));
    await user.click(screen.getByRole('button', { name: 'Закрыть карточку' }));

    expect(screen.queryByRole('heading')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('a message', () => {
  function Doing({ undo }: { undo: () => void }) {
    const say = useToast();
    return <Button onClick={() => say({ text: 'Встреча записана', undo })}>Провели</Button>;
  }

  it('offers to take the action back', async () => {
    const undo = vi.fn<() => void>();
    const user = userEvent.setup();
    render(
      <ToastPlace>
        <Doing undo={undo} />
      </ToastPlace>,
    );

    await user.click(screen.getByRole('button', { name: 'Провели' }));
    expect(screen.getByRole('status').textContent).toMatch('Встреча записана');
    await user.click(screen.getByRole('button', { name: 'Отменить' }));

    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('a table', () => {
  const people = [
    { id: 'a', name: 'Белова Алина' },
    { id: 'b', name: 'Котов Егор' },
  ];

  function Chosen({ onSort }: { onSort: (sort: unknown) => void }) {
    const [selected, setSelected] = useState(new Set<string>());
    return (
      <Table
        label="Люди"
        rows={people}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        columns={[
          { key: 'name', head: 'Имя', name: true, sortable: true, cell: ({ name }) => name },
        ]}
        sort={{ key: 'name', down: false }}
        onSort={onSort}
        selected={selected}
        onSelect={setSelected}
      />
    );
  }

  it('chooses one and all, and turns its order', async () => {
    const sorted = vi.fn<(sort: unknown) => void>();
    const user = userEvent.setup();
    render(<Chosen onSort={sorted} />);
    const box = (name: string) => screen.getByRole('checkbox', { name });

    await user.click(box('Выбрать: Котов Егор'));
    expect(box('Выбрать все на странице')).toHaveProperty('indeterminate', true);
    await user.click(box('Выбрать все на странице'));
    expect(box('Выбрать: Белова Алина')).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Имя ↑' }));

    expect(sorted).toHaveBeenCalledWith({ key: 'name', down: true });
    expect(screen.getByRole('columnheader', { name: 'Имя ↑' }).ariaSort).toBe('ascending');
  });
});
