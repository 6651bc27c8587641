import type { Run, RunState } from '@nastavnik/contracts/sync-run';
import type { Upload, UploadedFile } from '@nastavnik/contracts/sync-uploads';
import { number } from '../../shared/numbers.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Stages } from '../../shared/ui/story.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useRefresh } from '../../shared/use-refresh.ts';
import { useWatchRunQuery } from './uploads.api.ts';
import { outcomeOf, readAs } from './words.ts';

/** Milliseconds between looks at a run that works. */
const EVERY = 2000;

const titles = ['Передача файла', 'Проверка и план', 'Применение', 'Готово'] as const;

/** How far an upload has come: it is being sent while there is no run. */
export function UploadStages({ state }: { state: RunState | undefined }) {
  const at = state === undefined ? 0 : state === 'applying' ? 2 : 1;
  return (
    <Stages
      label="Ход загрузки"
      stages={titles.map((title, place) => ({
        title,
        is: place < at ? 'done' : place === at ? 'now' : 'next',
      }))}
    />
  );
}

const columns: readonly Column<UploadedFile>[] = [
  {
    key: 'file',
    head: 'Файл',
    name: true,
    cell: (file) => (
      <>
        {file.file}
        <small>{readAs(file)}</small>
      </>
    ),
  },
  { key: 'lines', head: 'Строк', right: true, cell: ({ lines }) => number(lines) },
  { key: 'taken', head: 'Принято', right: true, cell: ({ taken }) => number(taken) },
  { key: 'others', head: 'Других школ', right: true, cell: ({ others }) => number(others) },
  { key: 'rejected', head: 'Отклонено', right: true, cell: ({ rejected }) => number(rejected) },
];

const idOf = ({ file }: UploadedFile) => file;

function Outcome({ run, files }: { run: Run; files: readonly UploadedFile[] }) {
  const outcome = outcomeOf(run, files);
  if (!outcome) return <UploadStages state={run.parts[0]?.state ?? run.state} />;
  const { title, text, ...look } = outcome;
  return (
    <Note {...look} role="status">
      <h3>{title}</h3>
      <p>{text}</p>
    </Note>
  );
}

/** What was read in the package, and what becomes of its run. */
export function UploadResult({ upload }: { upload: Upload }) {
  const { runId, files } = upload;
  const { data, error, refetch } = useWatchRunQuery({ params: { runId } });
  const run = data ?? upload;
  useRefresh(run.settled ? 0 : EVERY, refetch);
  return (
    <Block
      title={run.source.systemName ?? 'Загрузка'}
      more={<ButtonLink to={`/sync/${runId}`}>Открыть загрузку</ButtonLink>}
    >
      <div className="notes">
        <Outcome run={run} files={files} />
        {error && <Problem error={error} onRetry={() => void refetch()} />}
      </div>
      <Table
        label="Прочитанные файлы"
        look="plain"
        cards
        rows={files}
        columns={columns}
        idOf={idOf}
      />
    </Block>
  );
}
