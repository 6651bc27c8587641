import { holds } from '@nastavnik/contracts/roadmap-states';
import type { ItemProof, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { daysBetween } from '../../shared/dates.ts';
import type { State } from '../../shared/ui/status.tsx';
import { itemWords } from './item-words.ts';
import { itemStates, lateBy } from './words.ts';

/** What was shown for the turn that counts now. */
export const proofNow = ({ proofs, by }: RoadmapItemView): ItemProof | undefined =>
  proofs.find(({ turn }) => turn === by);

/** «в работе», «просрочен на 4 дня», «подтверждён», «возвращён с замечанием». */
export function stateOf(item: RoadmapItemView, today: string): { word: string; shape: State } {
  const { state, lastDay } = item;
  const plain = itemStates[state];
  if (state === 'overdue' && lastDay)
    return { ...plain, word: lateBy(daysBetween(lastDay, today)) };
  const proof = proofNow(item);
  if (state === 'not_applicable' || !proof) return plain;
  if (!holds(proof)) return { word: itemWords.sentBack, shape: 'warn' };
  return proof.review ? { ...plain, word: itemWords.upheld } : plain;
}

/** «подтверждено: Управление образования, Дёмина И.», «вернули: … – Нет подписи». */
export const reviewSaid = ({ review }: ItemProof): string | null =>
  review &&
  (review.state === 'confirmed' ? itemWords.upheldBy(review.by) : itemWords.sentBackBy(review));
