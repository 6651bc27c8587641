import type { Approval } from '@nastavnik/contracts/approvals';
import { useState } from 'react';
import { useParams } from 'wouter';
import { ContentTable } from '../../shared/approvals/content-table.tsx';
import { Rounds } from '../../shared/approvals/rounds.tsx';
import { roundStates } from '../../shared/approvals/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { useShowApprovalQuery, useTakeScanMutation } from './approvals.api.ts';
import { ListTable } from './list-table.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { differenceSaid, words } from './words.ts';

const Differences = ({ differences }: Pick<Approval, 'differences'>) => (
  <Block title={words.differences}>
    {differences === null && <p className="sec">{words.firstRound}</p>}
    {differences?.length === 0 && <p className="sec">{words.noDifferences}</p>}
    {differences && differences.length > 0 && (
      <ul className="remarks">
        {differences.map((each) => (
          <li key={`${each.how} ${each.number}`}>{differenceSaid(each)}</li>
        ))}
      </ul>
    )}
  </Block>
);

function Shown({ approval }: { approval: Approval }) {
  const [asks, setAsks] = useState<'agree' | 'return' | 'scan'>();
  const { sender, title, state, due, late, may, earlier } = approval;
  const [take, taking] = useTakeScanMutation();
  const close = () => setAsks(undefined);
  return (
    <Page
      title={sender.name}
      back={{ to: '/approvals', label: words.title, here: words.kinds[approval.subject] }}
      caption={<StatusChip state={roundStates[state].shape}>{roundStates[state].word}</StatusChip>}
      actions={
        <>
          {may.decide && (
            <>
              <Button kind="pri" onClick={() => setAsks('agree')}>
                {words.agree}
              </Button>
              <Button onClick={() => setAsks('return')}>{words.giveBack}</Button>
            </>
          )}
          {may.scan && (
            <Button onClick={() => setAsks('scan')}>
              {approval.scan ? words.replaceScan : words.attachScan}
            </Button>
          )}
        </>
      }
    >
      {late && due && state === 'waiting' && <Note tone="bad">{words.lateNote(due)}</Note>}
      <div className="stack">
        <Block title={words.rounds}>
          {taking.error !== undefined && <Problem error={taking.error} />}
          <Rounds
            rounds={[approval, ...earlier]}
            onScan={(approvalId) => void take({ params: { approvalId } })}
            scanning={taking.isLoading}
          />
        </Block>
        <Differences differences={approval.differences} />
        <Block title={title} caption={words.content}>
          {approval.content && <ContentTable content={approval.content} />}
          {approval.list && <ListTable list={approval.list} />}
        </Block>
      </div>
      {asks === 'agree' && <AgreeDialog approval={approval} onClose={close} />}
      {asks === 'scan' && <ScanDialog approval={approval} onClose={close} />}
      {asks === 'return' && <ReturnDialog approval={approval} onClose={close} />}
    </Page>
  );
}

/** What was handed over, what has changed since the round before, remarks so far, and the decision. */
export function ApprovalPage() {
  const { approvalId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowApprovalQuery({ params: { approvalId } });
  if (data) return <Shown approval={data} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
