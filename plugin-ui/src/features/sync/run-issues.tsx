import type { IssueKind } from '@nastavnik/contracts/sync-issues';
import type { Issue } from '@nastavnik/contracts/sync-run';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { Option, OptionGroup } from '../../shared/ui/field.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import {
  useListIssueKindsQuery,
  useListIssuesInfiniteQuery,
  useSaveIssuesMutation,
} from './run-issues.api.ts';
import { entityWords, levelWords } from './words.ts';

const title = 'Строки с замечаниями';
const LEVELS = Object.keys(levelWords) as Issue['level'][];

/** «users.csv, строка 418», «часть 0, строка 418». */
function placeOf({ file, seq, line }: Issue): string {
  const within = file ?? (seq === null ? '' : `часть ${number(seq)}`);
  return [within, line === null ? '' : `строка ${number(line)}`].filter(Boolean).join(', ') || '–';
}

function LevelOf({ level }: Issue) {
  const { word, ...look } = levelWords[level];
  return <Status {...look}>{word}</Status>;
}

const columns: readonly Column<Issue>[] = [
  {
    key: 'record',
    head: 'Запись журнала',
    name: true,
    cell: ({ entity, sourcedId }) => (
      <>
        {entityWords[entity]}
        <small>{sourcedId ?? 'без номера'}</small>
      </>
    ),
  },
  {
    key: 'text',
    head: 'Что не так и что сделать',
    cell: ({ text, remedy }) => (
      <>
        {text}
        <small>{remedy}</small>
      </>
    ),
  },
  {
    key: 'place',
    head: 'Где',
    cell: (issue) => (
      <>
        {placeOf(issue)}
        {issue.pointer !== '' && <small>{issue.pointer}</small>}
      </>
    ),
  },
  { key: 'level', head: 'Итог', tight: true, cell: LevelOf },
];

const idOf = (issue: Issue) =>
  [
    issue.entity,
    issue.file,
    issue.seq,
    issue.line,
    issue.code,
    issue.pointer,
    issue.sourcedId,
  ].join(' ');

const sumOf = (kinds: readonly IssueKind[]) => kinds.reduce((sum, { count }) => sum + count, 0);

/** All, then each level as a whole, then its kinds; a value is «level» or «level code». */
function optionsOf(kinds: readonly IssueKind[]): (Option | OptionGroup)[] {
  const groups = LEVELS.flatMap((level): OptionGroup[] => {
    const own = kinds.filter((kind) => kind.level === level);
    if (own.length === 0) return [];
    const { word } = levelWords[level];
    const each = own.map(({ code, text, count }) => ({
      value: `${level} ${code}`,
      label: `${text} ${number(count)}`,
    }));
    const whole = { value: level, label: `Все: ${word} ${number(sumOf(own))}` };
    return [{ label: word, options: own.length > 1 ? [whole, ...each] : each }];
  });
  return [{ value: '', label: `Все замечания ${number(sumOf(kinds))}` }, ...groups];
}

interface KindFilterProps {
  runId: string;
  kind: string;
  onChange: (kind: string) => void;
}

function KindFilter({ runId, kind, onChange }: KindFilterProps) {
  const { data } = useListIssueKindsQuery({ params: { runId }, query: {} });
  if (!data || (data.items.length < 2 && kind === '')) return null;
  return (
    <Filters onReset={() => onChange('')}>
      <Field label="Вид замечания" wide>
        <Select value={kind} options={optionsOf(data.items)} onChange={onChange} />
      </Field>
    </Filters>
  );
}

function Save({ runId }: { runId: string }) {
  const [save, { isLoading, error }] = useSaveIssuesMutation();
  return (
    <>
      <Button
        kind="quiet"
        icon="down"
        busy={isLoading}
        onClick={() => void save({ params: { runId }, query: {} })}
      >
        Скачать таблицей (CSV)
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}

/** What the address says of a kind, as the query takes it. */
function askedOf(kind: string) {
  const [level, code] = kind.split(' ');
  return { level: LEVELS.find((known) => known === level), code };
}

/** Rows of the host that were refused or taken with a remark, so that the host can mend them. */
export function RunIssues({ runId }: { runId: string }) {
  const filters = useFilters();
  const kind = filters.get('issues');
  const { currentData, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useListIssuesInfiniteQuery({ params: { runId }, query: { limit: 50, ...askedOf(kind) } });
  const rows = rowsOf(currentData);
  const some = rows.length > 0 || kind !== '';
  return (
    <Block
      span={12}
      title={title}
      caption="передайте их в поддержку журнала: исправить можно только там"
      more={some && <Save runId={runId} />}
    >
      {some && (
        <KindFilter runId={runId} kind={kind} onChange={(issues) => filters.set({ issues })} />
      )}
      {error && !currentData && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !currentData && <Skeleton lines={3} />}
      {currentData && rows.length === 0 && (
        <Empty title={some ? 'Таких замечаний нет' : 'Замечаний нет'}>
          {some ? 'Выберите другой вид замечаний.' : 'Все строки журнала прочитаны и приняты.'}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table
            label="Записи журнала"
            look="plain"
            cards
            rows={rows}
            columns={columns}
            idOf={idOf}
          />
          <Pager
            shown={rows.length}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
            busy={isFetchingNextPage}
          />
        </>
      )}
    </Block>
  );
}
