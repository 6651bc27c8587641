import { dueWords } from '@nastavnik/contracts/due/words';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { ItemProof, Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import type { ReactNode } from 'react';
import { targetWords } from '@nastavnik/contracts/roadmap-target-words';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Panel } from '../../shared/ui/surfaces.tsx';
import { DueQuestion } from './due-question.tsx';
import { stateOf } from './item-state.ts';
import { Proofs } from './proofs.tsx';
import { useSkipItemMutation, useStartItemMutation } from './roadmaps.api.ts';
import { itemWords } from './item-words.ts';
import { proofWords } from './proof-words.ts';
import { FactValue } from './fact-value.tsx';
import { amongWords } from './fact-words.ts';
import { dayAndYear, words } from './words.ts';

export type ItemAsk = 'prove' | 'skip' | 'change' | 'drop';

interface ItemPanelProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  /** Absent where the roadmap is only read. */
  onAsk?: (ask: ItemAsk) => void;
  /** What the org above may say of a proof. */
  renderReview?: (proof: ItemProof) => ReactNode;
  onClose: () => void;
}

type ActsProps = Pick<ItemPanelProps, 'roadmap' | 'item'> & { onAsk: (ask: ItemAsk) => void };

function Acts({ roadmap, item, onAsk }: ActsProps) {
  const [start, starting] = useStartItemMutation();
  const [skip, skipping] = useSkipItemMutation();
  const error = starting.error ?? skipping.error;
  const call = { params: { roadmapId: roadmap.id, itemId: item.id }, version: item.version };
  const inForce = roadmap.act !== null;
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <div className="acts">
        {inForce && item.skipReason === null && (
          <>
            {item.openTurns.length > 0 && (
              <Button kind="pri" onClick={() => onAsk('prove')}>
                {words.prove}
              </Button>
            )}
            {item.state === 'planned' && (
              <Button busy={starting.isLoading} onClick={() => void start(call)}>
                {words.start}
              </Button>
            )}
            <Button onClick={() => onAsk('skip')}>{words.skip}</Button>
          </>
        )}
        {inForce && item.skipReason !== null && (
          <Button
            busy={skipping.isLoading}
            onClick={() => void skip({ ...call, body: { reason: '' } })}
          >
            {words.unskip}
          </Button>
        )}
        {isOpen(roadmap.state) && (
          <>
            <Button onClick={() => onAsk('change')}>{words.change}</Button>
            <Button kind="danger" onClick={() => onAsk('drop')}>
              {words.drop}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** One item: what it asks for, what is known of it, what can be done. */
export function ItemPanel(props: ItemPanelProps) {
  const { roadmap, item, onAsk, renderReview, onClose } = props;
  const titleOf = (code: string) =>
    roadmap.bodies.find((body) => body.code === code)?.title ?? code;
  const due = item.due ? dueWords(item.due, titleOf) : item.dueNote || words.noDue;
  const among = item.facts.find((fact) => fact.among !== null)?.among;
  const state = stateOf(item, roadmap.today);
  return (
    <Panel
      title={`${item.number}. ${item.title}`}
      caption={<StatusChip state={state.shape}>{state.word}</StatusChip>}
      onClose={onClose}
      {...(roadmap.may.write &&
        onAsk && { footer: <Acts roadmap={roadmap} item={item} onAsk={onAsk} /> })}
    >
      {onAsk && <DueQuestion roadmap={roadmap} item={item} onChange={() => onAsk('change')} />}
      <KeyValue
        facts={[
          [words.heads.due, due],
          ...(item.lastDay === item.by || item.lastDay === null
            ? []
            : [[words.lastDay, dayAndYear(item.lastDay)] as const]),
          [words.heads.bodies, item.bodies.map(titleOf).join('; ')],
          [words.result, item.result || '–'],
          [words.proofBy, proofWords.kinds[item.proof.kind]],
          ...item.targets.map(
            (target) => [itemWords.target, targetWords(target, roadmap.indicators)] as const,
          ),
          ...(item.skipReason === null ? [] : [[words.reason, item.skipReason] as const]),
          ...(item.anomaly === null ? [] : [[words.anomaly, item.anomaly] as const]),
        ]}
      />
      {item.facts.length > 0 && (
        <>
          <h3>{words.facts}</h3>
          <KeyValue
            facts={item.facts.map(
              (fact) =>
                [
                  fact.title,
                  <FactValue key={fact.fact} roadmap={roadmap} item={item} fact={fact} />,
                ] as const,
            )}
          />
          {among && <p className="sec">{amongWords[among]}</p>}
        </>
      )}
      {roadmap.act !== null && <Proofs roadmap={roadmap} item={item} renderReview={renderReview} />}
    </Panel>
  );
}
