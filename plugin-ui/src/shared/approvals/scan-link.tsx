import type { ActScan } from '@nastavnik/contracts/act-scans';
import { useDates } from '../dates.ts';
import { Button } from '../ui/button.tsx';
import { words } from './words.ts';

interface ScanLinkProps {
  scan: ActScan;
  busy: boolean;
  onTake: () => void;
}

/** The scan of an act, to be saved; who has put it in. */
export function ScanLink({ scan, busy, onTake }: ScanLinkProps) {
  const { moment } = useDates();
  return (
    <p>
      <Button kind="quiet" busy={busy} onClick={onTake}>
        {words.scan(scan)}
      </Button>{' '}
      <span className="cap">{words.scanBy(moment(scan.at), scan.by)}</span>
    </p>
  );
}
