import { useState } from 'react';
import { TableBase } from '@nastavnik/contracts/table-fields';
import { TABLE_BYTES } from '@nastavnik/contracts/tables';
import { useParams } from 'wouter';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Field } from '../../shared/ui/field.tsx';
import { FileInput } from '../../shared/ui/file-input.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { ImportPreview } from './import-preview.tsx';
import { useReadTableMutation, useSaveBlankMutation, useShowImportQuery } from './tables.api.ts';
import { words } from './words.ts';

function faultOf(file: File | undefined): string | undefined {
  if (!file) return words.noFile;
  return file.size > TABLE_BYTES ? words.tooBig : undefined;
}

/** What a table must be, and an empty one to begin with. */
function WhichTable({ base }: { base: TableBase }) {
  const [saveBlank, { isLoading, error }] = useSaveBlankMutation();
  return (
    <Block title="Какая нужна таблица">
      <div className="stack-close">
        <ul className="points">
          {words.about.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Actions>
          <Button busy={isLoading} onClick={() => void saveBlank({ params: { base } })}>
            {words.blank}
          </Button>
        </Actions>
        {error !== undefined && <Problem error={error} />}
      </div>
    </Block>
  );
}

function ChooseFile({ base, onRead }: { base: TableBase; onRead: (id: string) => void }) {
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [read, { isLoading, error, reset }] = useReadTableMutation();
  const fault = faultOf(file);
  const send = async () => {
    setAsked(true);
    if (!file || fault) return;
    const { data } = await read({ body: { base, file } });
    if (data) onRead(data.id);
  };
  return (
    <Grid>
      <Column span={7}>
        <Block title="Файл" busy={isLoading}>
          <div className="stack-close">
            <Field label={words.file} error={asked ? fault : undefined}>
              <FileInput
                accept=".xlsx,.csv,text/csv"
                file={file}
                onChange={(next) => {
                  setFile(next);
                  reset();
                }}
              />
            </Field>
            <Actions>
              <Button kind="pri" busy={isLoading} onClick={() => void send()}>
                {words.read}
              </Button>
            </Actions>
            {error !== undefined && <Problem error={error} />}
          </div>
        </Block>
      </Column>
      <Column span={5}>
        <WhichTable base={base} />
      </Column>
    </Grid>
  );
}

function Opened({ importId, onAnother }: { importId: string; onAnother: () => void }) {
  const { data, error, isFetching, refetch } = useShowImportQuery({ params: { importId } });
  return (
    <>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <ImportPreview
          // what an undo has said stays
          key={`${data.id} ${data.state === 'read' ? data.version : 'done'}`}
          table={data}
          busy={isFetching}
          onAnother={onAnother}
        />
      )}
    </>
  );
}

/** A base from a workbook: a file, what is in it, what will change. */
export function ImportPage() {
  const base = TableBase.safeParse(useParams()['base']).data ?? 'mentees';
  const filters = useFilters();
  const opened = filters.asked('import');
  const title = words.titles[base];
  return (
    <Page
      title={title}
      caption={words.caption}
      back={{ to: `/${base}`, label: words.bases[base], here: 'Загрузка из таблицы' }}
    >
      {opened ? (
        <Opened importId={opened} onAnother={() => filters.set({ import: '' })} />
      ) : (
        <ChooseFile base={base} onRead={(id) => filters.set({ import: id })} />
      )}
    </Page>
  );
}
