import type { Remark, SubmissionRound } from '@nastavnik/contracts/approvals';
import { useDates } from '../dates.ts';
import { Status } from '../ui/status.tsx';
import { ScanLink } from './scan-link.tsx';
import { roundStates, words } from './words.ts';

/** What is to be changed, item by item. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => (
  <ul className="remarks">
    {remarks.map(({ item, text }) => (
      <li key={`${item ?? ''} ${text}`}>
        <b>{item === null ? words.toAll : words.toItem(item)}</b>: {text}
      </li>
    ))}
  </ul>
);

interface RoundProps {
  round: SubmissionRound;
  /** How its scan is saved; the two sides do it by calls of their own. */
  onScan?: ((roundId: string) => void) | undefined;
  scanning?: boolean | undefined;
}

function Round({ round: one, onScan, scanning = false }: RoundProps) {
  const { moment } = useDates();
  const { round, edition, state, sentAt, sentBy, due, late, decidedAt, decidedBy } = one;
  const { word, shape } = roundStates[state];
  return (
    <li>
      <p>
        <b>{words.round(round, edition)}</b>{' '}
        <Status state={late && state === 'waiting' ? 'bad' : shape}>{word}</Status>
      </p>
      <p className="cap">
        {[
          words.sent(moment(sentAt), sentBy),
          due && words.due(due),
          late && words.late,
          decidedAt && words.decided(moment(decidedAt), decidedBy),
          one.act && words.act(one.act),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.scan && onScan && (
        <ScanLink scan={one.scan} busy={scanning} onTake={() => onScan(one.id)} />
      )}
      {one.remarks.length > 0 && <Remarks remarks={one.remarks} />}
    </li>
  );
}

/** Every time that something was handed over and what came of it, the latest first. */
export const Rounds = ({
  rounds,
  ...scans
}: Omit<RoundProps, 'round'> & { rounds: readonly SubmissionRound[] }) => (
  <ol className="rounds" reversed>
    {rounds.map((round) => (
      <Round key={round.id} round={round} {...scans} />
    ))}
  </ol>
);
