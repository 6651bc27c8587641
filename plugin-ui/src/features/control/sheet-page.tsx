import type { ControlLine, ControlSheet } from '@nastavnik/contracts/control-sheets';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useMay } from '../../shared/may.tsx';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useAcknowledgeControlSheetMutation,
  useControlDocxMutation,
  useControlPdfMutation,
  useShowControlSheetQuery,
} from './control.api.ts';
import { LinesTable } from './lines-table.tsx';
import { MarkCell, MarkSaid } from './mark-cell.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { words } from './words.ts';

/** On paper: to sign, or to go on writing. */
function usePapers(sheetId: string) {
  const [pdf, printing] = useControlPdfMutation();
  const [docx, opening] = useControlDocxMutation();
  const call = { params: { sheetId } };
  return {
    error: printing.error ?? opening.error,
    buttons: (
      <>
        <Button busy={printing.isLoading} onClick={() => void pdf(call)}>
          {words.pdf}
        </Button>
        <Button busy={opening.isLoading} onClick={() => void docx(call)}>
          {words.docx}
        </Button>
      </>
    ),
  };
}

/** A sheet that came from above asks to be read. */
function Acknowledge({ sheet: { id, version, issuer } }: { sheet: ControlSheet }) {
  const toast = useToast();
  const [send, { isLoading, error }] = useAcknowledgeControlSheetMutation();
  const acknowledge = async () => {
    const { data } = await send({ params: { sheetId: id }, version });
    if (data) toast({ text: words.acknowledged });
  };
  return (
    <>
      <Note
        tone="warn"
        action={
          <Button kind="pri" busy={isLoading} onClick={() => void acknowledge()}>
            {words.acknowledge}
          </Button>
        }
      >
        {words.acknowledgeNote(issuer.name)}
      </Note>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

/** Whoever may not say what was done reads what was said. */
const marksFor = (mayMark: boolean, onSay: (line: ControlLine) => void) => (line: ControlLine) =>
  mayMark ? <MarkCell line={line} onSay={onSay} /> : <MarkSaid line={line} />;

function Shown({ sheet }: { sheet: ControlSheet }) {
  const { org } = useSession();
  const mayMark = useMay('control.write');
  const papers = usePapers(sheet.id);
  const [said, setSaid] = useState<ControlLine>();
  const byUs = sheet.issuer.id === org.id;
  return (
    <Page
      title={words.paper(sheet.number, sheet.drawnOn)}
      back={{ to: '/control-sheets', label: words.title, here: words.here }}
      actions={papers.buttons}
    >
      {papers.error !== undefined && <Problem error={papers.error} />}
      {!byUs && !sheet.read && mayMark && <Acknowledge sheet={sheet} />}
      <div className="stack">
        <SheetFacts sheet={sheet} byUs={byUs} />
        <Block
          title={words.result}
          caption={sheet.schools ? words.schoolsLinkHint : words.linkHint}
        >
          <LinesTable
            lines={sheet.lines}
            schoolsAt={`/control-sheets/${sheet.id}/schools`}
            countHead={words.heads.inSheet}
            mark={marksFor(mayMark, setSaid)}
          />
        </Block>
      </div>
      {said && <MarkDialog sheet={sheet} line={said} onClose={() => setSaid(undefined)} />}
    </Page>
  );
}

/** One control sheet: what it says, on paper too, and what was done since. */
export function ControlSheetPage() {
  const { sheetId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowControlSheetQuery({ params: { sheetId } });
  if (data) return <Shown sheet={data} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
