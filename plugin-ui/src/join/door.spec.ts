import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DoorTerms, door } from './door.ts';

const show = (terms: Partial<DoorTerms> = {}) => {
  const enter = vi.fn(async (): Promise<string | null> => null);
  document.body.replaceChildren(door({ enter, ...terms }));
  return { user: userEvent.setup(), enter };
};
const press = () => screen.getByRole('button', { name: 'Войти' });

afterEach(() => document.body.replaceChildren());

describe('the door of the page for mentors from outside', () => {
  it('groups a code as on the paper and sends its twelve signs', async () => {
    const { user, enter } = show();
    const input = screen.getByLabelText<HTMLInputElement>('Код');
    await user.type(input, 'k7mpx4ct 29ha');
    expect(input.value).toBe('K7MP-X4CT-29HA');
    await user.click(press());
    expect(enter).toHaveBeenCalledWith('K7MPX4CT29HA');
  });

  it('says that a code is short before it asks the server', async () => {
    const { user, enter } = show();
    await user.type(screen.getByLabelText('Код'), 'K7MP');
    await user.click(press());
    expect(screen.getByRole('alert').textContent).toContain('двенадцать');
    expect(enter).not.toHaveBeenCalled();
  });

  it('needs one press and no code where a link was opened', async () => {
    const { user, enter } = show({ invited: true });
    expect(screen.queryByLabelText('Код')).toBeNull();
    await user.click(press());
    expect(enter).toHaveBeenCalledWith(null);
  });

  it('shows the words of a refusal and can be tried again', async () => {
    const { user } = show({ invited: true, enter: async () => 'Срок ссылки вышел.' });
    await user.click(press());
    expect(screen.getByRole('alert').textContent).toBe('Срок ссылки вышел.');
    expect(press().ariaBusy).toBe('false');
  });

  it('goes on with a session that has been renewed, or says why not', async () => {
    const { user } = show({ again: async () => 'Время сеанса вышло.' });
    await user.click(screen.getByRole('button', { name: 'Продолжить сеанс' }));
    expect(screen.getByRole('alert').textContent).toBe('Время сеанса вышло.');
  });
});
