import type { Consultation } from '@nastavnik/contracts/consultations';
import { useState } from 'react';
import { useParams } from 'wouter';
import { ContentTable } from '../../../shared/approvals/content-table.tsx';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { Block, Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Differences } from '../papers/comparison.tsx';
import { EndDialog, TakeBackDialog } from './ask-dialogs.tsx';
import {
  useConsultationDocxMutation,
  useConsultationPdfMutation,
  useShowConsultationQuery,
} from './consultations.api.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { ProlongDialog } from './prolong-dialog.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { type RemarkAsk, RemarkList } from './remark-list.tsx';
import { consultationStates, daysSaid, words } from './words.ts';

type Ask = 'remark' | 'prolong' | 'end' | RemarkAsk | undefined;

interface AskedProps {
  ask: Ask;
  consultation: Consultation;
  onClose: () => void;
}

function Asked({ ask, ...given }: AskedProps) {
  if (ask === undefined) return null;
  if (ask === 'remark') return <RemarkDialog {...given} />;
  if (ask === 'prolong') return <ProlongDialog {...given} />;
  if (ask === 'end') return <EndDialog {...given} />;
  const { what, remark } = ask;
  return what === 'decide' ? (
    <DecideDialog {...given} remark={remark} />
  ) : (
    <TakeBackDialog {...given} remark={remark} />
  );
}

interface ActsProps {
  consultation: Consultation;
  onAsk: (ask: Ask) => void;
}

function Acts({ consultation: { may }, onAsk }: ActsProps) {
  return (
    <>
      {may.remark && (
        <Button kind={may.decide ? undefined : 'pri'} onClick={() => onAsk('remark')}>
          {words.remark}
        </Button>
      )}
      {may.close && (
        <Button kind="pri" onClick={() => onAsk('end')}>
          {words.end}
        </Button>
      )}
      {may.decide && <Button onClick={() => onAsk('prolong')}>{words.prolong}</Button>}
    </>
  );
}

/** The summary of remarks on paper, as this reader sees them. */
function Summary({ id }: Pick<Consultation, 'id'>) {
  const [pdf, printing] = useConsultationPdfMutation();
  const [docx, opening] = useConsultationDocxMutation();
  const call = { params: { consultationId: id } };
  const error = printing.error ?? opening.error;
  return (
    <>
      <div className="acts">
        <Button busy={printing.isLoading} onClick={() => void pdf(call)}>
          {words.pdf}
        </Button>
        <Button busy={opening.isLoading} onClick={() => void docx(call)}>
          {words.docx}
        </Button>
      </div>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function Shown({ consultation }: { consultation: Consultation }) {
  const [ask, setAsk] = useState<Ask>();
  const { title, owner, state, roadmapId, changes, content, undecided, list } = consultation;
  const { word, shape } = consultationStates[state];
  return (
    <Page
      title={title}
      back={{ to: '/consultations', label: words.title, here: words.here }}
      caption={<StatusChip state={shape}>{word}</StatusChip>}
      actions={<Acts consultation={consultation} onAsk={setAsk} />}
    >
      <div className="stack">
        <p className="sec">{words.heldBy(owner, daysSaid(consultation))}</p>
        {consultation.may.decide && state === 'over' && undecided > 0 && (
          <Note tone="warn">{words.left(undecided)}</Note>
        )}
        <RemarkList consultation={consultation} onAsk={setAsk} />
        {(state === 'closed' || (roadmapId !== null && list.length > 0)) && (
          <Summary id={consultation.id} />
        )}
        {changes && roadmapId !== null && (
          <Block title={words.changes}>
            <Differences {...changes} />
            <div className="acts">
              <ButtonLink to={`/roadmaps/${roadmapId}`}>{words.toDraft}</ButtonLink>
            </div>
          </Block>
        )}
        <Block title={words.content}>
          <ContentTable content={content} />
        </Block>
      </div>
      <Asked ask={ask} consultation={consultation} onClose={() => setAsk(undefined)} />
    </Page>
  );
}

/** A draft as it was published, remarks to it and the decisions on them. */
export function ConsultationPage() {
  const { consultationId = '' } = useParams();
  const params = { consultationId };
  const { currentData: data, error, refetch } = useShowConsultationQuery({ params });
  if (data) return <Shown consultation={data} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
