import { dueWords } from '@nastavnik/contracts/due/words';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Panel } from '../../shared/ui/surfaces.tsx';
import { DueQuestion } from './due-question.tsx';
import { amongWords, factSaid } from './fact-words.ts';
import { Proofs } from './proofs.tsx';
import { useSkipItemMutation, useStartItemMutation } from './roadmaps.api.ts';
import { dayAndYear, itemStates, words } from './words.ts';

export type ItemAsk = 'prove' | 'skip' | 'change' | 'drop';

interface ItemPanelProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  onAsk: (ask: ItemAsk) => void;
  onClose: () => void;
}

function Acts({ roadmap, item, onAsk }: Omit<ItemPanelProps, 'onClose'>) {
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
  const { roadmap, item, onClose } = props;
  const titleOf = (code: string) =>
    roadmap.bodies.find((body) => body.code === code)?.title ?? code;
  const due = item.due ? dueWords(item.due, titleOf) : item.dueNote || words.noDue;
  const among = item.facts.find((fact) => fact.among !== null)?.among;
  return (
    <Panel
      title={`${item.number}. ${item.title}`}
      caption={
        <StatusChip state={itemStates[item.state].shape}>{itemStates[item.state].word}</StatusChip>
      }
      onClose={onClose}
      footer={roadmap.may.write && <Acts {...props} />}
    >
      <DueQuestion roadmap={roadmap} item={item} onChange={() => props.onAsk('change')} />
      <KeyValue
        facts={[
          [words.heads.due, due],
          ...(item.lastDay === item.by || item.lastDay === null
            ? []
            : [[words.lastDay, dayAndYear(item.lastDay)] as const]),
          [words.heads.bodies, item.bodies.map(titleOf).join('; ')],
          [words.result, item.result || '–'],
          [words.proofBy, words.proofKinds[item.proof.kind]],
          ...(item.skipReason === null ? [] : [[words.reason, item.skipReason] as const]),
          ...(item.anomaly === null ? [] : [[words.anomaly, item.anomaly] as const]),
        ]}
      />
      {item.facts.length > 0 && (
        <>
          <h3>{words.facts}</h3>
          <KeyValue facts={item.facts.map((fact) => [fact.title, factSaid(fact)] as const)} />
          {among && <p className="sec">{amongWords[among]}</p>}
        </>
      )}
      {roadmap.act !== null && <Proofs roadmap={roadmap} item={item} />}
    </Panel>
  );
}
