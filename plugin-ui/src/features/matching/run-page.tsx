import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { MatchBoard } from '@nastavnik/contracts/matching-run';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import {
  BoardActions,
  Figures,
  NothingToCompare,
  Standing,
  Trying,
  useRecount,
} from './board-head.tsx';
import { board as say } from './board-words.ts';
import { Lonely } from './lonely.tsx';
import { useShowBoardQuery } from './matching.api.ts';
import { MenteePanel } from './mentee-panel.tsx';
import { Proposals } from './proposals.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SecondStage } from './trial-answers.tsx';
import type { Board } from './use-board.ts';
import { useBoard } from './use-board.ts';
import { Weighing } from './weighing.tsx';
import { words } from './words.ts';

/** Of which form and programme the run is, when it was made, and what it is compared with. */
function About({ run }: Pick<MatchBoard, 'run'>) {
  const { words: pack } = usePack();
  const { moment } = useDates();
  const facts = [
    pack?.form(run.form),
    run.programme?.title,
    moment(run.madeAt),
    run.state !== 'published' && words.stage[run.stage],
  ];
  return (
    <>
      {facts.filter(Boolean).join(' · ')}
      {run.previous && (
        <>
          {' · '}
          <Link href={`/matching/${run.previous.id}`}>{say.compared(run.previous.number)}</Link>
        </>
      )}
    </>
  );
}

/** The list with the mentee who is looked at beside it, and what stands apart from the list. */
function Body({ board }: { board: Board }) {
  const filters = useFilters();
  const opened = filters.asked('person');
  const place = usePanelInView(opened);
  const open = (person: string) => filters.set({ person: person === opened ? '' : person });
  const panel = opened && (
    <MenteePanel key={opened} board={board} menteeId={opened} onClose={() => open(opened)} />
  );
  return (
    <Grid>
      <Column span={8}>
        <div ref={place}>
          <WithPanel panel={panel}>
            <Proposals board={board} opened={opened} onOpen={open} />
          </WithPanel>
        </div>
      </Column>
      <Column span={4}>
        <Lonely board={board} onOpen={open} />
        {board.open && <Weighing board={board} />}
        {board.open && <SecondStage board={board} />}
      </Column>
    </Grid>
  );
}

function BoardOf({ shown }: { shown: MatchBoard }) {
  const board = useBoard(shown, useMay('matching.write'));
  const recount = useRecount(board);
  const [publishes, setPublishes] = useState(false);
  const { run } = shown;
  return (
    <Page
      title={say.title(run.number)}
      back={{ to: `/matching?form=${run.form}`, label: say.back, here: words.run(run.number) }}
      caption={<About run={run} />}
      actions={<BoardActions board={board} onPublish={() => setPublishes(true)} />}
    >
      <Standing {...board} />
      {recount.error !== undefined && <Problem error={recount.error} />}
      <Trying board={board} recount={recount} />
      <NothingToCompare board={board} />
      <Figures board={board} />
      <Body board={board} />
      {publishes && (
        <PublishDialog
          board={board}
          onRecount={recount.recount}
          onClose={() => setPublishes(false)}
        />
      )}
    </Page>
  );
}

/** The board of one run: proposals, reasons, what would change, and publishing. */
export function RunPage() {
  const { runId } = useParams<{ runId: string }>();
  const { currentData, error, refetch } = useShowBoardQuery({ params: { runId } });
  if (currentData) return <BoardOf key={currentData.run.id} shown={currentData} />;
  return (
    <Page title={say.back}>
      {error === undefined ? <Skeleton lines={10} /> : <Problem error={error} onRetry={refetch} />}
    </Page>
  );
}
