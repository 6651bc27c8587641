import { count } from '../numbers.ts';
import { Note } from '../ui/surfaces.tsx';

/** Shown pages ask again so often, so that what was hidden leaves them within a minute. */
export const HIDES_WITHIN = { pollingInterval: 50_000 } as const;

/** Whether a pair was hidden since it was shown: what is on the screen must go. */
export const isHidden = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'pair.data-hidden';

const says = (hidden: number) =>
  `Скрыто: ${count(hidden, ['пара', 'пары', 'пар'])}. Отозвано согласие на обработку персональных данных, поэтому имена, встречи и план не показываются. Что делать дальше, решает куратор.`;

/** Why pairs that go on are not shown. */
export const HiddenPairs = ({ hidden = 0 }: { hidden?: number | undefined }) =>
  hidden > 0 && <Note tone="warn">{says(hidden)}</Note>;
