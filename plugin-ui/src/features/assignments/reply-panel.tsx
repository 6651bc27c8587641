import type { Addressee } from '@nastavnik/contracts/assignments';
import { Button } from '../../shared/ui/button.tsx';
import { Panel } from '../../shared/ui/surfaces.tsx';
import { ReplyStateChip } from './state-cells.tsx';
import { StepsLog } from './steps-log.tsx';
import { words } from './words.ts';

interface ReplyPanelProps {
  row: Addressee;
  figure: string | null;
  busy: boolean;
  onAccept: () => void;
  onReturn: () => void;
  onClose: () => void;
}

/** One addressee with everything that went between the two sides, and the decision. */
export const ReplyPanel = ({ row, figure, busy, onAccept, onReturn, onClose }: ReplyPanelProps) => (
  <Panel
    title={row.org.name}
    caption={<ReplyStateChip row={row} />}
    onClose={onClose}
    footer={
      row.state === 'answered' && (
        <>
          <Button kind="pri" busy={busy} onClick={onAccept}>
            {words.accept}
          </Button>
          <Button onClick={onReturn}>{words.giveBack}</Button>
        </>
      )
    }
  >
    <StepsLog steps={row.steps} figure={figure} />
  </Panel>
);
