import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { externalKindWords } from '@nastavnik/contracts/externals';

/** «сварщик, Завод «Прогресс»». */
export const whereFrom = ({ post, place }: Pick<ExternalMentor, 'post' | 'place'>): string =>
  [post, place].filter(Boolean).join(', ');

export const kindOf = ({ kind }: Pick<ExternalMentor, 'kind'>): string => externalKindWords[kind];

/** Until when a pass may be used, or its session lasts; nothing once it is over. */
export const passUntil = ({ state, expiresAt, until }: NonNullable<ExternalMentor['pass']>) =>
  state === 'waiting' ? expiresAt : state === 'open' ? until : null;
