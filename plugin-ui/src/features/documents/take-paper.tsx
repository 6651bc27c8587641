import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { Link } from 'wouter';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import {
  useDraftDocxMutation,
  useDraftPdfMutation,
  useDraftZipMutation,
  useListTemplatesQuery,
  useRegisterDocumentsMutation,
  useRegisteredPdfMutation,
} from './documents.api.ts';
import type { PaperDraft } from './use-paper.ts';
import { making as say } from './words.ts';

/** Takes the paper as a draft, or gives it a number. */
export function TakePaper({ draft }: { draft: PaperDraft }) {
  const [pdf, printed] = useDraftPdfMutation();
  const [docx, edited] = useDraftDocxMutation();
  const [zip, zipped] = useDraftZipMutation();
  const error = printed.error ?? edited.error ?? zipped.error;
  const { body, why } = draft;
  const { data: templates } = useListTemplatesQuery();
  const own = templates?.items.some(({ kind }) => kind === draft.kind);
  return (
    <Block title="Что сделать">
      <Actions>
        <Button
          icon="print"
          why={why || (own && say.docxOnly)}
          busy={printed.isLoading}
          onClick={() => void pdf({ body })}
        >
          {say.pdf}
        </Button>
        <Button icon="doc" why={why} busy={edited.isLoading} onClick={() => void docx({ body })}>
          {say.docx}
        </Button>
        {draft.of.size > 1 && documentKinds[draft.kind].per === 'each' && (
          <Button icon="doc" busy={zipped.isLoading} onClick={() => !why && void zip({ body })}>
            {say.zip}
          </Button>
        )}
      </Actions>
      {error !== undefined && <Problem error={error} />}
      {draft.numbered && <Register draft={draft} />}
    </Block>
  );
}

function Register({ draft }: { draft: PaperDraft }) {
  const [register, { data, isLoading, error }] = useRegisterDocumentsMutation();
  const [print, printed] = useRegisteredPdfMutation();
  const { body, why } = draft;
  const send = () => {
    if (body.date !== null) void register({ body: { ...body, date: body.date } });
  };
  const documentIds = data?.items.map(({ id }) => id) ?? [];
  const numbers = data?.items.map(({ number }) => number).join(', ');
  return (
    <section className="form" aria-label={say.register}>
      <Field label={say.date} hint={say.dateHint}>
        <DateInput value={draft.date} onChange={draft.setDate} />
      </Field>
      <Field label={say.number} hint={say.numberHint}>
        <TextInput value={draft.number} maxLength={50} onChange={draft.setNumber} />
      </Field>
      <p className="why">{say.registering}</p>
      <Actions>
        <Button
          kind="pri"
          busy={isLoading}
          why={why || (body.date === null && say.noDate)}
          onClick={send}
        >
          {say.register}
        </Button>
      </Actions>
      {error !== undefined && <Problem error={error} />}
      {printed.error !== undefined && <Problem error={printed.error} />}
      {data && (
        <Note
          tone="ok"
          role="status"
          action={
            <Button
              icon="print"
              busy={printed.isLoading}
              onClick={() => void print({ body: { documentIds } })}
            >
              {say.printRegistered}
            </Button>
          }
        >
          {say.registered(data.items.length)}, № {numbers}.{' '}
          <Link href="/documents/journal">{say.toJournal}</Link>
        </Note>
      )}
    </section>
  );
}
