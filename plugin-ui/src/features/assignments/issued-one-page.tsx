import type { IssuedAssignment } from '@nastavnik/contracts/assignments';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useShowIssuedQuery } from '../../shared/assignments.api.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { AddresseesBlock } from './addressees-block.tsx';
import { WithdrawDialog } from './decide-dialogs.tsx';
import { asked as askedWords, dayAndYear, words } from './words.ts';

function Shown({ row }: { row: IssuedAssignment }) {
  const [withdraws, setWithdraws] = useState(false);
  const { number, issuedOn, issuedBy, text, due, asked, figure, withdrawn, counts } = row;
  return (
    <Page
      title={words.paper(number, issuedOn)}
      back={{ to: '/assignments', label: words.issued, here: words.oneHere }}
      caption={issuedBy && words.issuedBy(issuedBy)}
      actions={
        !withdrawn &&
        counts.open + counts.answered > 0 && (
          <Button onClick={() => setWithdraws(true)}>{words.withdraw}</Button>
        )
      }
    >
      {withdrawn && <Note>{words.withdrawnOn(withdrawn.on, withdrawn.reason)}</Note>}
      <div className="stack">
        <Block title={words.what}>
          <p className="task">{text}</p>
          <KeyValue
            facts={[
              [words.term, dayAndYear(due)],
              [
                words.resultAsked,
                figure === null ? askedWords[asked] : `${askedWords[asked]}: ${figure}`,
              ],
            ]}
          />
        </Block>
        <AddresseesBlock assignment={row} />
      </div>
      {withdraws && <WithdrawDialog row={row} onClose={() => setWithdraws(false)} />}
    </Page>
  );
}

/** One issued assignment: what was asked, and each addressee with the reply. */
export function IssuedAssignmentPage() {
  const { assignmentId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowIssuedQuery({ params: { assignmentId } });
  if (data) return <Shown row={data} />;
  return (
    <Page title={words.issued}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
    </Page>
  );
}
