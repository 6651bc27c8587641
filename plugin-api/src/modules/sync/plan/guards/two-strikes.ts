import { countOf } from '../plural.ts';
import { inBlackout } from '../summer.ts';
import type { Facts } from './facts.ts';

/** G13: who was missing already and is missing still, in words. */
export function strikesWords({ input, people }: Facts): string | undefined {
  if (inBlackout(input)) return undefined;
  const missing = [...input.held.people].filter(
    ([id, was]) =>
      was['active'] && was['missing_since'] !== null && people.get(id)?.['missing_since'] !== null,
  ).length;
  if (missing === 0) return undefined;
  const said = countOf(missing, ['человек не пришёл', 'человека не пришли', 'человек не пришли']);
  return `${said} уже в прошлой загрузке. Кто не придёт и через 12 часов, будет отключён.`;
}
