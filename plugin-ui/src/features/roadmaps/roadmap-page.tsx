import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { useParams } from 'wouter';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Ask, Asked } from './asked.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { ConsultationBlock } from './consultations/consultation-block.tsx';
import { ItemsBlock, useChosenItem } from './items-block.tsx';
import { ItemSums } from './items-view.tsx';
import { ItemPanel } from './item-panel.tsx';
import { Papers } from './papers/papers.tsx';
import { useReopenRoadmapMutation, useShowRoadmapQuery } from './roadmaps.api.ts';
import { SubmissionBlock } from './submission-block.tsx';
import { TargetsBlock } from './targets-block.tsx';
import { dayAndYear, roadmapStates, words, years } from './words.ts';

const Stamps = ({ roadmap: { level, agreed, act, inForce, state } }: { roadmap: Roadmap }) => (
  <div className="stamps">
    {level === 'school' && (
      <div className="stamp">
        <b>{words.agreedStamp}</b>
        <p>{agreed ? `${agreed.by} · ${dayAndYear(agreed.on)}` : words.notAgreed}</p>
      </div>
    )}
    <div className="stamp">
      <b>{words.approvedStamp}</b>
      <p>
        {act
          ? [words.standing(act, inForce), state !== 'approved' && words.changing]
              .filter(Boolean)
              .join(' · ')
          : words.notApproved}
      </p>
    </div>
  </div>
);

function Acts({ roadmap, onAsk }: { roadmap: Roadmap; onAsk: (ask: Ask) => void }) {
  const [reopen, reopening] = useReopenRoadmapMutation();
  const { state, may, level, edition, version, id, items } = roadmap;
  const call = { params: { roadmapId: id }, version };
  const open = isOpen(state);
  const ready = level === 'school' ? state === 'agreed' : open || state === 'agreed';
  const { error } = reopening;
  return (
    <>
      {may.confirm && ready && (
        <Button kind={state === 'agreed' ? 'pri' : undefined} onClick={() => onAsk('approve')}>
          {words.approve}
        </Button>
      )}
      {may.write && open && (
        <>
          <Button kind={items.length === 0 ? 'pri' : undefined} onClick={() => onAsk('add')}>
            {words.addItem}
          </Button>
          <Button onClick={() => onAsk('head')}>{words.head}</Button>
          {edition === 0 && (
            <Button kind="danger" onClick={() => onAsk('remove')}>
              {words.remove}
            </Button>
          )}
        </>
      )}
      {may.write && (state === 'approved' || state === 'agreed') && (
        <Button busy={reopening.isLoading} onClick={() => void reopen(call)}>
          {words.reopen}
        </Button>
      )}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function Shown({ roadmap }: { roadmap: Roadmap }) {
  const { period, today, items, act, state, inForce } = roadmap;
  const { item, choose } = useChosenItem(roadmap, useFilters().asked('item'));
  const [ask, setAsk] = useState<Ask>();
  const asked = items.filter(({ dueAsk }) => dueAsk !== null).length;
  return (
    <Page
      title={roadmap.title}
      back={{ to: '/roadmaps', label: words.title, here: years(period) }}
      caption={
        <StatusChip state={roadmapStates[roadmap.state].shape}>
          {roadmapStates[roadmap.state].word}
        </StatusChip>
      }
      actions={<Acts roadmap={roadmap} onAsk={setAsk} />}
    >
      <Stamps roadmap={roadmap} />
      <ConsultationBlock roadmap={roadmap} />
      <SubmissionBlock roadmap={roadmap} />
      {items.length > 0 && <Papers roadmap={roadmap} />}
      <TargetsBlock roadmap={roadmap} />
      <ItemSums counts={roadmap.counts} />
      <ItemsBlock
        roadmap={roadmap}
        item={item}
        onChoose={choose}
        panel={
          item && (
            <ItemPanel
              roadmap={roadmap}
              item={item}
              onAsk={setAsk}
              onClose={() => choose(undefined)}
            />
          )
        }
        notes={
          <>
            {act && state !== 'approved' && (
              <Note>{words.isDraft(words.standing(act, inForce))}</Note>
            )}
            {asked > 0 && <Note tone="warn">{words.askedDues(asked)}</Note>}
          </>
        }
        empty={<Empty title={words.noItems} />}
        legend={words.legend(dayAndYear(today))}
      />
      <Asked ask={ask} roadmap={roadmap} item={item} onClose={() => setAsk(undefined)} />
    </Page>
  );
}

/** A roadmap as its table with the year beside it: what is done, by what it is shown, what is late. */
export function RoadmapPage() {
  const { roadmapId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowRoadmapQuery({ params: { roadmapId } });
  if (data) return <Shown roadmap={data} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
