import type { RoadmapBelow } from '@nastavnik/contracts/roadmaps-below';
import { useParams } from 'wouter';
import { useSession } from '../../../shared/session.ts';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { ItemPanel } from '../item-panel.tsx';
import { ItemsBlock, useChosenItem } from '../items-block.tsx';
import { ItemSums } from '../items-view.tsx';
import { TargetsBlock } from '../targets-block.tsx';
import { dayAndYear, roadmapStates, words as ofRoadmap, years } from '../words.ts';
import { useShowRoadmapBelowQuery } from './below.api.ts';
import { Review } from './review.tsx';
import { titles, words } from './words.ts';

function Shown({ roadmap, list }: { roadmap: RoadmapBelow; list: string }) {
  const { owner, state, act, edition, period, today } = roadmap;
  const { item, choose } = useChosenItem(roadmap, useFilters().asked('item'));
  const inForce = act && [ofRoadmap.actOf(act), ofRoadmap.editionOf(edition)].join(' · ');
  const changing = state !== 'approved' && ofRoadmap.changing;
  const { shape, word } = roadmapStates.approved;
  return (
    <Page
      title={roadmap.title}
      back={{ to: '/roadmaps/below', label: list, here: owner.name }}
      caption={
        <>
          <StatusChip state={shape}>{word}</StatusChip>{' '}
          {[owner.name, years(period), inForce, changing].filter(Boolean).join(' · ')}
        </>
      }
    >
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
              onClose={() => choose(undefined)}
              renderReview={(proof) => <Review roadmap={roadmap} item={item} proof={proof} />}
            />
          )
        }
        legend={`${ofRoadmap.legend(dayAndYear(today))} ${words.shownLegend}`}
      />
    </Page>
  );
}

/** A roadmap of an org below, to be read, and what it shows to be confirmed. */
export function RoadmapBelowPage() {
  const { orgId = '', roadmapId = '' } = useParams();
  const { org } = useSession();
  const list = titles[org.kind === 'region' ? 'region' : 'municipality'].page;
  const params = { orgId, roadmapId };
  const { currentData: data, error, refetch } = useShowRoadmapBelowQuery({ params });
  if (data) return <Shown roadmap={data} list={list} />;
  return (
    <Page title={list} back={{ to: '/roadmaps/below', label: list, here: '…' }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
