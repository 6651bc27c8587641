import { useState } from 'react';
import { RequestView } from '@nastavnik/contracts/requests';
import { useMay } from '../../shared/may.tsx';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { FileDialog } from './file-dialog.tsx';
import { RequestFilters } from './request-filters.tsx';
import { RequestsList } from './requests-list.tsx';
import { noFilters, useRequests } from './use-requests.ts';
import { words } from './words.ts';

type Requests = ReturnType<typeof useRequests>;

const RequestViews = ({ requests: { filters, view, counts } }: { requests: Requests }) => (
  <Views
    views={RequestView.options.map((each) => ({
      to: filters.hrefWith({ view: each }),
      label: words.views[each],
      count: counts?.[each],
      current: each === view,
    }))}
  />
);

function Found({ requests }: { requests: Requests }) {
  const { list, rows, filtered, filters } = requests;
  return (
    <>
      <RequestFilters filters={filters} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={6} />}
      {list.data && rows.length === 0 && (
        <Empty
          title={words.nobodyTitle}
          actions={
            filtered && <Button onClick={() => filters.set(noFilters)}>{words.reset}</Button>
          }
        >
          {words.nobody}
        </Empty>
      )}
      {rows.length > 0 && <RequestsList requests={requests} />}
    </>
  );
}

/** Requests for a mentor: the curator decides, a class teacher asks for the own class, the psychologist for any pupil. */
export function RequestsPage() {
  const requests = useRequests();
  const { counts } = requests;
  const decides = useMay('requests.decide');
  const refers = useMay('requests.refer');
  const [files, setFiles] = useState(false);
  const file = (
    <>
      <Button kind="pri" icon="plus" onClick={() => setFiles(true)}>
        {decides ? words.file : words.fileOwn}
      </Button>
      {!decides && <ButtonLink to="/my-request">{words.forSelf}</ButtonLink>}
    </>
  );
  const nothing = counts?.all === 0;
  return (
    <Page
      title={words.title}
      caption={counts && !nothing && words.caption(counts.all)}
      actions={
        !nothing && (
          <>
            {!decides && <ButtonLink to="/requests/map">{words.map}</ButtonLink>}
            {file}
          </>
        )
      }
    >
      {nothing ? (
        <Empty title={words.emptyTitle} actions={file}>
          {decides ? words.empty : refers ? words.emptyReferred : words.emptyOwn}
        </Empty>
      ) : (
        <>
          <RequestViews requests={requests} />
          <Found requests={requests} />
        </>
      )}
      {files && <FileDialog onClose={() => setFiles(false)} />}
    </Page>
  );
}
