import type { Pair } from '@nastavnik/contracts/pairs';
import { LetterheadForm } from '../../shared/letterhead/letterhead-form.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { usePairOrderDocxMutation, usePairOrderPdfMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

interface OrderDraftProps {
  pairs: readonly Pair[];
  number: string;
  date: string;
}

/** The order itself, to edit and sign or to print; a number that is not known yet is left blank. */
export function OrderDraft({ pairs, number, date }: OrderDraftProps) {
  const [docx, edited] = usePairOrderDocxMutation();
  const [pdf, printed] = usePairOrderPdfMutation();
  const error = edited.error ?? printed.error;
  const body = {
    kind: 'PAIR_ORDER' as const,
    of: pairs.map(({ id }) => id),
    number: number.trim() || null,
    date: number.trim() === '' ? null : date || null,
  };
  return (
    <section className="form" aria-label={say.draft}>
      <p className="why">{say.draftText}</p>
      <Actions>
        <Button icon="doc" busy={edited.isLoading} onClick={() => void docx({ body })}>
          {say.draftDocx}
        </Button>
        <Button icon="print" busy={printed.isLoading} onClick={() => void pdf({ body })}>
          {say.draftPdf}
        </Button>
      </Actions>
      <LetterheadForm />
      {error !== undefined && <Problem error={error} />}
    </section>
  );
}
