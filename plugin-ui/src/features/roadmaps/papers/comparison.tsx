import type { RoadmapComparison } from '@nastavnik/contracts/roadmap-papers';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useCompareRoadmapQuery } from './papers.api.ts';
import { words } from './words.ts';

const Changes = ({ changes }: { changes: RoadmapComparison['head'] }) => (
  <ul className="points">
    {changes.map(({ what, before, after }) => (
      <li key={what}>{words.change(what, before, after)}</li>
    ))}
  </ul>
);

/** Texts of a roadmap, one held against the other. */
export function Differences({ head, items }: Pick<RoadmapComparison, 'head' | 'items'>) {
  if (head.length === 0 && items.length === 0) return <p className="sec">{words.same}</p>;
  return (
    <ol className="questions">
      {head.length > 0 && (
        <li className="question">
          <b>{words.head}</b>
          <Changes changes={head} />
        </li>
      )}
      {items.map(({ kind, number, title, changes }) => (
        <li key={`${kind} ${number}`} className="question">
          <span>
            <b>{words.item(number, title)}</b>{' '}
            <StatusChip state={words.kinds[kind].shape}>{words.kinds[kind].word}</StatusChip>
          </span>
          {changes.length > 0 && <Changes changes={changes} />}
        </li>
      ))}
    </ol>
  );
}

/** What was added, removed and changed since an edition. */
export function Comparison({ roadmapId, from }: { roadmapId: string; from: number }) {
  const { currentData, error, refetch } = useCompareRoadmapQuery({
    params: { roadmapId },
    query: { from: String(from) },
  });
  return (
    <Block title={words.title(from)}>
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {!currentData && error === undefined && <Skeleton lines={3} />}
      {currentData && <Differences {...currentData} />}
    </Block>
  );
}
