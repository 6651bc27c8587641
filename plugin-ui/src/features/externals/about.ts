import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { externalKindWords } from '@nastavnik/contracts/externals';
import type { State } from '../../shared/ui/status.tsx';
import { words } from './words.ts';

/** «сварщик, Завод «Прогресс»». */
export const whereFrom = ({ post, place }: Pick<ExternalMentor, 'post' | 'place'>): string =>
  [post, place].filter(Boolean).join(', ');

export const kindOf = ({ kind }: Pick<ExternalMentor, 'kind'>): string => externalKindWords[kind];

/** Whether the certificate lets a pair be fixed on this day, and in which words. */
export function checkState(
  { recordCheck }: Pick<ExternalMentor, 'recordCheck'>,
  today: string,
  day: (date: string) => string,
): { state: State; text: string; holds: boolean } {
  if (recordCheck === null) return { state: 'warn', text: words.check.none, holds: false };
  const { seenOn, validUntil } = recordCheck;
  if (validUntil !== null && validUntil < today)
    return { state: 'bad', text: words.check.over(day(validUntil)), holds: false };
  return { state: 'ok', text: words.check.seen(day(seenOn)), holds: true };
}

/** Until when a pass may be used, or its session lasts; nothing once it is over. */
export const passUntil = ({ state, expiresAt, until }: NonNullable<ExternalMentor['pass']>) =>
  state === 'waiting' ? expiresAt : state === 'open' ? until : null;
