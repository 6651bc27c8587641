import { useState } from 'react';
import { DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import type { DocumentTemplate } from '@nastavnik/contracts/document-templates';
import { useDates } from '../../../shared/dates.ts';
import { LetterheadFields } from '../../../shared/letterhead/letterhead-form.tsx';
import { letterhead } from '../../../shared/letterhead/words.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Block, Column, Grid, Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Status } from '../../../shared/ui/status.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { useListTemplatesQuery } from '../documents.api.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { templates as say } from './words.ts';

interface Row {
  kind: DocumentKind;
  own: DocumentTemplate | undefined;
}

const titleOf = ({ kind }: Row) => documentKinds[kind].title;

function useColumns(onOpen: (kind: DocumentKind) => void) {
  const { dayOf } = useDates();
  return [
    { key: 'kind', head: say.kind, name: true as const, cell: titleOf },
    {
      key: 'which',
      head: say.which,
      cell: ({ own }: Row) => (
        <>
          <Status state={own ? 'run' : 'ok'}>{own ? say.own : say.builtIn}</Status>
          {own && (
            <small>
              {own.fileName}, {dayOf(own.madeAt)}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'open',
      head: say.action,
      silent: true as const,
      right: true as const,
      cell: (row: Row) => <Button onClick={() => onOpen(row.kind)}>{say.open}</Button>,
    },
  ];
}

function Templates() {
  const { data, error, refetch } = useListTemplatesQuery();
  const [opened, setOpened] = useState<DocumentKind>();
  const columns = useColumns(setOpened);
  const rows = DocumentKind.options.map((kind) => ({
    kind,
    own: data?.items.find((each) => each.kind === kind),
  }));
  return (
    <Block title={say.templates}>
      <p className="sec">{say.about}</p>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Table
          label={say.table}
          look="plain"
          cards
          rows={rows}
          columns={columns}
          idOf={({ kind }) => kind}
        />
      )}
      {opened && <TemplateDialog kind={opened} onClose={() => setOpened(undefined)} />}
    </Block>
  );
}

/** What stands on all papers of the school, and by which templates they are made. */
export const TemplatesPage = () => (
  <Page title={say.title} caption={say.caption}>
    <Grid>
      <Column span={8}>
        <Templates />
      </Column>
      <Column span={4}>
        <Block title={letterhead.title}>
          <div className="form">
            <LetterheadFields />
          </div>
        </Block>
      </Column>
    </Grid>
  </Page>
);
