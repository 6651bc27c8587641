import type { Consultation, ConsultationRemark } from '@nastavnik/contracts/consultations';
import { useDates } from '../../../shared/dates.ts';
import { useMay } from '../../../shared/may.tsx';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Status } from '../../../shared/ui/status.tsx';
import { decisions, remarksSaid, words } from './words.ts';

/** What is asked of one remark. */
export type RemarkAsk = { what: 'decide' | 'takeBack'; remark: ConsultationRemark };

interface RemarkProps {
  remark: ConsultationRemark;
  may: Consultation['may'];
  onAsk: (ask: RemarkAsk) => void;
}

function Remark({ remark, may, onAsk }: RemarkProps) {
  const { moment } = useDates();
  const { item, text, decision, reason, decidedBy, mine, at } = remark;
  const said = decision && decisions[decision];
  return (
    <li className="question">
      <b>{item === null ? words.toWhole : words.toItem(item)}</b>
      <p className="as-typed">{text}</p>
      <p className="cap">{words.signed(remark, moment(at))}</p>
      <div>
        <Status state={said?.shape ?? 'next'}>{said?.word ?? words.noDecision}</Status>
        {reason !== '' && <p className="as-typed">{reason}</p>}
        {decidedBy && <p className="cap">{decidedBy}</p>}
      </div>
      <Actions>
        {may.decide && (
          <Button onClick={() => onAsk({ what: 'decide', remark })}>
            {decision ? words.redecide : words.decide}
          </Button>
        )}
        {mine && may.remark && decision === null && (
          <Button kind="quiet" onClick={() => onAsk({ what: 'takeBack', remark })}>
            {words.takeBack}
          </Button>
        )}
      </Actions>
    </li>
  );
}

/** What was said of the draft, as far as this reader sees it, with the decisions. */
export function RemarkList({
  consultation,
  onAsk,
}: {
  consultation: Consultation;
  onAsk: (ask: RemarkAsk) => void;
}) {
  const { list, state, roadmapId, own, may } = consultation;
  const inOffice = useMay('roadmaps.read');
  const closed = state === 'closed';
  return (
    <Block title={words.remarks} caption={remarksSaid(consultation)}>
      {!closed && roadmapId === null && (
        <p className="sec">{own && !inOffice ? words.onlyMine : words.onlyOurs}</p>
      )}
      {list.length === 0 && (
        <p className="sec">{closed ? words.noRemarksAtAll : words.noRemarks}</p>
      )}
      {list.length > 0 && (
        <ol className="questions">
          {list.map((remark) => (
            <Remark key={remark.id} remark={remark} may={may} onAsk={onAsk} />
          ))}
        </ol>
      )}
    </Block>
  );
}
