import { useState } from 'react';
import { type ImportRow, RowFate, type TableImport } from '@nastavnik/contracts/tables';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { ColumnFields } from './column-fields.tsx';
import { type Choices, columnsOf } from './import-rows.tsx';
import {
  useApplyImportMutation,
  useSaveErrorsMutation,
  useUndoImportMutation,
} from './tables.api.ts';
import { words } from './words.ts';

const PAGE = 100;

interface PreviewProps {
  table: TableImport;
  busy: boolean;
  onAnother: () => void;
}

const may = ({ fate }: ImportRow) => fate === 'create' || fate === 'update';

/** Which rows are taken: at first all that can be. */
function useTaken({ rows }: TableImport) {
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [choices, setChoices] = useState<Choices>({});
  const able = rows.filter((row) => may(row) || choices[row.line]);
  return {
    choices,
    choose: (line: number, personId: string) => setChoices({ ...choices, [line]: personId }),
    lines: able.map(({ line }) => line).filter((line) => !out.has(line)),
    /** Of the rows shown, those that are ticked stay in. */
    tick: (shown: readonly ImportRow[], ticked: ReadonlySet<string>) => {
      const next = new Set(out);
      for (const { line } of shown)
        if (ticked.has(String(line))) next.delete(line);
        else next.add(line);
      setOut(next);
    },
  };
}

function Rows({ table, taken }: { table: TableImport; taken: ReturnType<typeof useTaken> }) {
  const [fate, setFate] = useState('');
  const [most, setMost] = useState(PAGE);
  const rows = table.rows.filter((row) => fate === '' || row.fate === fate);
  const shown = rows.slice(0, most);
  const open = table.state === 'read';
  return (
    <>
      <Field label="Показать">
        <Select
          value={fate}
          onChange={setFate}
          options={[
            { value: '', label: `${words.all}: ${table.rows.length}` },
            ...RowFate.options
              .filter((each) => table.counts[each] > 0)
              .map((each) => ({
                value: each,
                label: `${words.fates(each, !open)}: ${table.counts[each]}`,
              })),
          ]}
        />
      </Field>
      <Table
        label={words.table}
        tall
        rows={shown}
        columns={columnsOf(taken.choices, open ? taken.choose : null)}
        idOf={({ line }) => String(line)}
        nameOf={({ name, line }) => name || String(line)}
        {...(open && {
          selected: new Set(taken.lines.map(String)),
          onSelect: (ticked: Set<string>) => taken.tick(shown, ticked),
        })}
      />
      <Pager
        shown={shown.length}
        total={rows.length}
        onMore={rows.length > most ? () => setMost(most + PAGE) : undefined}
      />
    </>
  );
}

function Done({ table, onAnother }: Omit<PreviewProps, 'busy'>) {
  const { id, version, state, base } = table;
  const [undo, { data, isLoading, error }] = useUndoImportMutation();
  return (
    <Note tone="ok" role="status">
      <p>{state === 'applied' ? 'Загрузка применена.' : 'Загрузка отменена.'}</p>
      {data && <p>{words.undone(data.undone)}</p>}
      {data && data.kept.length > 0 && <p>{words.kept(data.kept)}</p>}
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <ButtonLink kind="pri" to={`/${base}`}>
          {words.toBase}
        </ButtonLink>
        {state === 'applied' && (
          <Button busy={isLoading} onClick={() => void undo({ params: { importId: id }, version })}>
            {words.undo}
          </Button>
        )}
        <Button kind="quiet" onClick={onAnother}>
          {words.another}
        </Button>
      </Actions>
    </Note>
  );
}

/** What a table would change, row by row, and the decision about it. */
export function ImportPreview({ table, busy, onAnother }: PreviewProps) {
  const taken = useTaken(table);
  const toast = useToast();
  const [apply, { isLoading, error }] = useApplyImportMutation();
  const [saveErrors, saving] = useSaveErrorsMutation();
  const { id, version, state, rows } = table;
  const choices = Object.entries(taken.choices).flatMap(([line, personId]) =>
    personId ? [{ line: Number(line), personId }] : [],
  );
  const send = async () => {
    const body = { lines: taken.lines, choices };
    const { data } = await apply({ params: { importId: id }, version, body });
    if (!data) return;
    const { created, updated, skipped } = data;
    toast({
      text: `${words.applied(created, updated)}${skipped > 0 ? ` ${words.skipped(skipped)}` : ''}`,
    });
  };
  const wrong = rows.some(({ remarks }) => remarks.length > 0);
  return (
    <div className="stack" aria-busy={busy || undefined}>
      {state !== 'read' && <Done table={table} onAnother={onAnother} />}
      {state === 'read' && <ColumnFields table={table} />}
      <Block title={words.preview[state]} caption={table.fileName}>
        {rows.length > 0 && <Rows table={table} taken={taken} />}
        {error !== undefined && <Problem error={error} />}
        {saving.error !== undefined && <Problem error={saving.error} />}
        <Actions>
          {state === 'read' && (
            <Button
              kind="pri"
              busy={isLoading}
              why={taken.lines.length === 0 && words.nothing}
              onClick={() => void send()}
            >
              {words.apply(taken.lines.length)}
            </Button>
          )}
          {wrong && (
            <Button
              busy={saving.isLoading}
              onClick={() => void saveErrors({ params: { importId: id } })}
            >
              {words.errors}
            </Button>
          )}
          {state === 'read' && (
            <Button kind="quiet" onClick={onAnother}>
              {words.another}
            </Button>
          )}
        </Actions>
      </Block>
    </div>
  );
}
