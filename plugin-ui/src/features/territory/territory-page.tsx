import { useState } from 'react';
import type { Territory } from '@nastavnik/contracts/indicators';
import { useParams } from 'wouter';
import { useSession } from '../../shared/session.ts';
import { Block, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { CoverageBlock } from './coverage-block.tsx';
import { Ladder } from './ladder.tsx';
import { Rows } from './rows-table.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { useShowTerritoryQuery } from './territory.api.ts';
import { useWaiting } from './use-waiting.tsx';
import { ofSchools, order, sizeOf, standingsIn, standingWord, states } from './words.ts';

const dateWithYear = (date: string) => date.split('-').toReversed().join('.');

const captionOf = (territory: Territory, own: boolean) =>
  [
    own && territory.org.name,
    `срез на ${dateWithYear(territory.today)}`,
    sizeOf(territory),
    'без персональных данных',
  ]
    .filter(Boolean)
    .join(' · ');

/** The standings that are there to be seen, in words; with figures where one target holds for all. */
function Legend({ rows }: Territory) {
  const there = new Set(rows.flatMap(standingsIn));
  const [target, ...others] = new Set(rows.map(({ coverage }) => coverage.target?.percent));
  return (
    <span className="cap legend">
      {order
        .filter((standing) => there.has(standing))
        .map((standing) => (
          <Status key={standing} state={states[standing]}>
            {standingWord(standing, others.length === 0 ? target : undefined)}
          </Status>
        ))}
    </span>
  );
}

function Below({ territory, home }: { territory: Territory; home: string }) {
  const title = ofSchools(territory) ? 'Школы' : 'Муниципалитеты и школы';
  return (
    <Block
      span={12}
      title={title}
      caption="сначала те, где не хватает больше людей"
      more={<Legend {...territory} />}
    >
      {territory.rows.length === 0 ? (
        <Empty title="Школ пока нет">
          Они появятся, когда журнал подключит школы этой территории и администраторы включат в них
          наставничество.
        </Empty>
      ) : (
        <Rows territory={territory} home={home} />
      )}
    </Block>
  );
}

/** What waits for this org; nothing where nothing does. */
function Waiting() {
  const waits = useWaiting();
  return (
    waits.length > 0 && (
      <Block span={12} title="Что сделать">
        <Todo matters={waits} />
      </Block>
    )
  );
}

interface ShownProps {
  territory: Territory;
  home: string;
  /** The org of whoever looks, not one below it. */
  own: boolean;
}

function Shown({ territory, home, own }: ShownProps) {
  const [setting, setSetting] = useState(false);
  return (
    <>
      <Grid>
        {own && <Waiting />}
        <CoverageBlock territory={territory} onTarget={() => setSetting(true)} />
        <Ladder steps={territory.ladder} />
        {territory.org.kind !== 'school' && <Below territory={territory} home={home} />}
      </Grid>
      {setting && <TargetDialog territory={territory} onClose={() => setSetting(false)} />}
    </>
  );
}

/** «Обзор региона» and «Обзор муниципалитета»: coverage in people, and those who lag below. */
export function TerritoryPage() {
  const { org } = useSession();
  const { orgId } = useParams();
  const { currentData: data, error, refetch } = useShowTerritoryQuery({ query: { orgId } });
  const [home, own] =
    org.kind === 'municipality'
      ? ['/municipality', 'Обзор муниципалитета']
      : ['/region', 'Обзор региона'];
  const title = orgId === undefined ? own : (data?.org.name ?? '…');
  return (
    <Page
      title={title}
      {...(orgId !== undefined && { back: { to: home, label: own, here: title } })}
      caption={data && captionOf(data, orgId === undefined)}
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && <Shown territory={data} home={home} own={orgId === undefined} />}
    </Page>
  );
}
