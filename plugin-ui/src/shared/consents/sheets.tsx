import type { ConsentKind } from '@nastavnik/contracts/consents';
import { Actions, Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { useConsentSheetsDocxMutation, useConsentSheetsPdfMutation } from './consents.api.ts';
import type { Signatory } from './receipt.ts';
import { words } from './words.ts';

const MOST = 200;

interface SheetsProps {
  people: readonly Signatory[];
  kinds: ReadonlySet<ConsentKind>;
}

/** Consents on paper to be signed before they can be recorded. */
export function Sheets({ people, kinds }: SheetsProps) {
  const [docx, edited] = useConsentSheetsDocxMutation();
  const [pdf, printed] = useConsentSheetsPdfMutation();
  const error = edited.error ?? printed.error;
  const of = people.map(({ id }) => id);
  const body = { kind: 'CONSENT' as const, of, consentKinds: [...kinds] };
  const why =
    kinds.size === 0 ? words.noKinds : people.length > MOST ? words.sheetsMany : undefined;
  return (
    <section aria-label={words.sheets}>
      <p className="why">{words.sheetsText}</p>
      <Actions>
        <Button
          icon="doc"
          why={why ?? false}
          busy={edited.isLoading}
          onClick={() => void docx({ body })}
        >
          {words.sheetsDocx}
        </Button>
        <Button
          icon="print"
          why={why ?? false}
          busy={printed.isLoading}
          onClick={() => void pdf({ body })}
        >
          {words.sheetsPdf}
        </Button>
      </Actions>
      {error !== undefined && <Problem error={error} />}
    </section>
  );
}
