import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { useFilters } from '../../../shared/use-filters.ts';
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ChooseTable } from './choose-table.tsx';
import { Columns } from './columns.tsx';
import { useShowRoadmapImportQuery } from './imports.api.ts';
import { MakeRoadmap } from './make-roadmap.tsx';
import { Questions } from './questions.tsx';
import { ReadItems } from './read-items.tsx';
import { words } from './words.ts';

function Done({ roadmapId, onAnother }: { roadmapId: string; onAnother: () => void }) {
  return (
    <Note tone="ok" role="status">
      <p>{words.done}</p>
      <Actions>
        <ButtonLink kind="pri" to={`/roadmaps/${roadmapId}`}>
          {words.toRoadmap}
        </ButtonLink>
        <Button kind="quiet" onClick={onAnother}>
          {words.another}
        </Button>
      </Actions>
    </Note>
  );
}

function Read({ read, onAnother }: { read: RoadmapImport; onAnother: () => void }) {
  if (read.roadmapId !== null) return <Done roadmapId={read.roadmapId} onAnother={onAnother} />;
  return (
    <div className="stack">
      {read.tables.length > 1 && <ChooseTable read={read} />}
      {read.table !== null && (
        <>
          <Columns read={read} />
          {read.items.length > 0 && <Questions read={read} />}
          <ReadItems read={read} />
        </>
      )}
      {read.items.length > 0 ? (
        <MakeRoadmap read={read} onAnother={onAnother} />
      ) : (
        <Actions>
          <Button onClick={onAnother}>{words.another}</Button>
        </Actions>
      )}
    </div>
  );
}

function Opened({ importId, onAnother }: { importId: string; onAnother: () => void }) {
  const { data, error, refetch } = useShowRoadmapImportQuery({ params: { importId } });
  if (data) return <Read read={data} onAnother={onAnother} />;
  if (error === undefined) return <Skeleton lines={8} />;
  return (
    <>
      <Problem error={error} onRetry={() => void refetch()} />
      <Actions>
        <Button onClick={onAnother}>{words.another}</Button>
      </Actions>
    </>
  );
}

/** A roadmap from a table: a file, what its columns are, what is unclear, and the draft. */
export function RoadmapImportPage() {
  const filters = useFilters();
  const opened = filters.asked('import');
  return (
    <Page
      title={words.title}
      caption={words.caption}
      back={{ to: '/roadmaps', label: words.all, here: words.here }}
    >
      {opened ? (
        <Opened importId={opened} onAnother={() => filters.set({ import: '' })} />
      ) : (
        <ChooseFile onRead={(id) => filters.set({ import: id })} />
      )}
    </Page>
  );
}
