import { useState } from 'react';
import { DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import type { RegisteredDocument } from '@nastavnik/contracts/document-journal';
import { useMay } from '../../../shared/may.tsx';
import { rowsOf } from '../../../shared/pages.ts';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../../shared/ui/field.tsx';
import { BulkBar, Filters, Pager } from '../../../shared/ui/list-bars.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import {
  useListDocumentsInfiniteQuery,
  useRegisteredDocxMutation,
  useRegisteredPdfMutation,
  useRegisteredZipMutation,
} from '../documents.api.ts';
import { useJournalColumns } from './journal-columns.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { NumberingDialog } from './numbering-dialog.tsx';
import { journal as say } from './words.ts';

const kinds = DocumentKind.options
  .filter((kind) => documentKinds[kind].numbered)
  .map((kind) => ({ value: kind, label: documentKinds[kind].title }));

/** What can be done with the chosen lines: print them together, cancel one. */
function Chosen({
  rows,
  onClear,
  onCancel,
  onCorrect,
}: {
  rows: readonly RegisteredDocument[];
  onClear: () => void;
  onCancel: (row: RegisteredDocument) => void;
  onCorrect: (row: RegisteredDocument) => void;
}) {
  const [pdf, printed] = useRegisteredPdfMutation();
  const [docx, edited] = useRegisteredDocxMutation();
  const body = { documentIds: rows.map(({ id }) => id) };
  const mixed = new Set(rows.map(({ kind }) => kind)).size > 1;
  const [only] = rows.length === 1 ? rows : [];
  const [zip, zipped] = useRegisteredZipMutation();
  const error = printed.error ?? edited.error ?? zipped.error;
  return (
    <>
      <BulkBar chosen={rows.length} onClear={onClear} why={mixed ? say.mixed : undefined}>
        <Button
          icon="print"
          why={!mixed && rows.some(({ ownTemplate }) => ownTemplate) && say.docxOnly}
          busy={printed.isLoading}
          onClick={() => !mixed && void pdf({ body })}
        >
          {say.pdf}
        </Button>
        <Button icon="doc" busy={edited.isLoading} onClick={() => !mixed && void docx({ body })}>
          {say.docx}
        </Button>
        {rows.length > 1 && (
          <Button icon="doc" busy={zipped.isLoading} onClick={() => void zip({ body })}>
            {say.zip}
          </Button>
        )}
        {only?.cancelledAt === null && (
          <>
            <Button onClick={() => onCorrect(only)}>{say.correct}</Button>
            <Button kind="danger" onClick={() => onCancel(only)}>
              {say.cancel}
            </Button>
          </>
        )}
      </BulkBar>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function useJournal() {
  const filters = useFilters();
  const kind = DocumentKind.safeParse(filters.get('kind')).data;
  const q = useSettled(filters.get('q')).trim() || undefined;
  const list = useListDocumentsInfiniteQuery({ query: { kind, q } });
  return { filters, kind, q, list, rows: rowsOf(list.data) };
}

function Lines({ rows, list }: Pick<ReturnType<typeof useJournal>, 'rows' | 'list'>) {
  const mayWrite = useMay('documents.write');
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [cancelled, setCancelled] = useState<RegisteredDocument>();
  const [corrected, setCorrected] = useState<RegisteredDocument>();
  const columns = useJournalColumns();
  return (
    <>
      <Chosen
        rows={rows.filter(({ id }) => chosen.has(id))}
        onClear={() => setChosen(new Set())}
        onCancel={setCancelled}
        onCorrect={setCorrected}
      />
      <Table
        label={say.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ number }) => `№ ${number}`}
        {...(mayWrite && { selected: chosen, onSelect: setChosen })}
      />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
      {corrected && <CorrectDialog document={corrected} onClose={() => setCorrected(undefined)} />}
      {cancelled && <CancelDialog document={cancelled} onClose={() => setCancelled(undefined)} />}
    </>
  );
}

/** The journal of numbered papers. */
export function JournalPage() {
  const { filters, kind, q, list, rows } = useJournal();
  const mayWrite = useMay('documents.write');
  const [numbering, setNumbering] = useState(false);
  const nothing = list.data !== undefined && rows.length === 0;
  const actions = mayWrite && <Button onClick={() => setNumbering(true)}>{say.numbering}</Button>;
  return (
    <Page title={say.title} caption={say.caption} actions={actions}>
      {nothing && !kind && !q ? (
        <Empty
          title={say.emptyTitle}
          actions={mayWrite && <ButtonLink to="/documents">{say.make}</ButtonLink>}
        >
          {say.empty}
        </Empty>
      ) : (
        <>
          <Filters onReset={() => filters.set({ kind: '', q: '' })}>
            <Field label={say.find} wide>
              <TextInput
                type="search"
                value={filters.get('q')}
                onChange={(value) => filters.set({ q: value })}
                placeholder={say.findHint}
              />
            </Field>
            <Field label={say.kind}>
              <Select
                value={kind ?? ''}
                onChange={(value) => filters.set({ kind: value })}
                options={[{ value: '', label: say.anyKind }, ...kinds]}
              />
            </Field>
          </Filters>
          {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
          {list.isLoading && <Skeleton lines={8} />}
          {nothing && <Empty title={say.noneTitle}>{say.none}</Empty>}
          {rows.length > 0 && <Lines rows={rows} list={list} />}
        </>
      )}
      {numbering && <NumberingDialog onClose={() => setNumbering(false)} />}
    </Page>
  );
}
