import { holds } from '@nastavnik/contracts/roadmap-states';
import type { ItemProof, Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { reviewSaid } from './item-state.ts';
import {
  useConfirmItemMutation,
  useUnconfirmItemMutation,
  useUnproveItemMutation,
} from './roadmaps.api.ts';
import { words } from './words.ts';

const about = (proof: ItemProof) =>
  [
    words.byTurn(proof.turn),
    proof.by,
    proof.confirmed && words.confirmedBy(proof.confirmed.by),
    reviewSaid(proof),
  ]
    .filter(Boolean)
    .join(' · ');

interface ProofsProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  renderReview?: ((proof: ItemProof) => ReactNode) | undefined;
}

/** What shows that turns of an item are done, and who has accepted it. */
export function Proofs({ roadmap, item, renderReview }: ProofsProps) {
  const [confirm, confirming] = useConfirmItemMutation();
  const [unprove, taking] = useUnproveItemMutation();
  const [unconfirm, refusing] = useUnconfirmItemMutation();
  const error = confirming.error ?? taking.error ?? refusing.error;
  const { may } = roadmap;
  return (
    <>
      <h3>{words.proofs}</h3>
      {error !== undefined && <Problem error={error} />}
      {item.proofs.length === 0 && <p className="sec">{words.noProofs}</p>}
      <ul className="plain">
        {item.proofs.map((proof) => {
          const params = { roadmapId: roadmap.id, itemId: item.id, proofId: proof.id };
          return (
            <li key={proof.id}>
              {[proof.text, words.proofPaper(proof)].filter(Boolean).join(', ')}
              <small>{about(proof)}</small>
              {!proof.confirmed && holds(proof) && may.confirm && (
                <Button busy={confirming.isLoading} onClick={() => void confirm({ params })}>
                  {words.confirm}
                </Button>
              )}
              {proof.confirmed && may.confirm && (
                <Button
                  kind="quiet"
                  busy={refusing.isLoading}
                  onClick={() => void unconfirm({ params })}
                >
                  {words.unconfirm}
                </Button>
              )}
              {!proof.confirmed && proof.review?.state !== 'confirmed' && may.write && (
                <Button
                  kind="quiet"
                  busy={taking.isLoading}
                  onClick={() => void unprove({ params })}
                >
                  {words.unprove}
                </Button>
              )}
              {renderReview?.(proof)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
