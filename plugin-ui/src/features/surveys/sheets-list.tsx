import { useState } from 'react';
import type { SurveySheet } from '@nastavnik/contracts/survey-sheets';
import type { SheetPart, SurveyWave } from '@nastavnik/contracts/surveys';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { namesAmong, personAbout } from '../../shared/person.ts';
import { useMay } from '../../shared/may.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar, Pager } from '../../shared/ui/list-bars.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useListSheetsInfiniteQuery } from './surveys.api.ts';
import { useBlanks } from './use-blanks.ts';
import { common, wave as say } from './words.ts';

export type View = keyof typeof say.views;

const shapes = { waiting: 'none', begun: 'run', answered: 'ok' } as const;
const head = say.columns;

function StateCell({ sheet: { state, way, consentMissing } }: { sheet: SurveySheet }) {
  return (
    <>
      <Status state={shapes[state]}>{common.states[state]}</Status>
      {state === 'answered' && way && <small>{common.ways[way]}</small>}
      {consentMissing && (
        <small>
          <Status state="warn">{say.noConsent}</Status>
        </small>
      )}
    </>
  );
}

function useColumns(nameOf: (sheet: SurveySheet) => string): Column<SurveySheet>[] {
  const { dayOf } = useDates();
  const { words: pack } = usePack();
  return [
    {
      key: 'person',
      head: head.person,
      name: true,
      cell: (sheet) => (
        <>
          <Link href={`/surveys/${sheet.id}`}>{nameOf(sheet)}</Link>
          <small>{personAbout(sheet.person)}</small>
        </>
      ),
    },
    {
      key: 'role',
      head: head.role,
      cell: ({ side, form }) => (
        <>
          {common.sides[side]}
          {form !== null && <small>{pack?.form(form)}</small>}
        </>
      ),
    },
    { key: 'state', head: head.state, cell: (sheet) => <StateCell sheet={sheet} /> },
    {
      key: 'answered',
      head: head.answered,
      right: true,
      cell: ({ answeredAt }) => dayOf(answeredAt),
    },
    {
      key: 'reminded',
      head: head.reminded,
      right: true,
      cell: ({ remindedAt }) => dayOf(remindedAt),
    },
    { key: 'code', head: head.code, right: true, tight: true, cell: ({ code }) => code },
  ];
}

interface SheetsListProps {
  wave: SurveyWave;
  view: View;
  q: string;
  part: SheetPart;
  total: number | undefined;
  onReset: () => void;
}

interface ChosenProps {
  wave: SurveyWave;
  selected: ReadonlySet<string>;
  onClear: () => void;
}

/** What can be done with the chosen ones: blanks to be filled by hand. */
function Chosen({ wave, selected, onClear }: ChosenProps) {
  const { print, busy } = useBlanks(wave.id);
  const why = wave.closedOn === null ? undefined : say.closedToPrint;
  return (
    <BulkBar chosen={selected.size} onClear={onClear} why={why}>
      <Button
        kind="pri"
        icon="print"
        busy={busy}
        why={why ?? false}
        onClick={() => void print({ sheetIds: [...selected] })}
      >
        {say.printChosen}
      </Button>
    </BulkBar>
  );
}

/** Who is asked by a wave, each with their questionnaire behind the name. */
export function SheetsList({ wave, view, q, part, total, onReset }: SheetsListProps) {
  const state = view === 'all' ? undefined : view;
  const list = useListSheetsInfiniteQuery({
    query: { waveId: wave.id, state, q: q || undefined, ...part },
  });
  const narrowed = q !== '' || part.classId !== undefined || part.programmeId !== undefined;
  const rows = rowsOf(list.data);
  const names = namesAmong(rows.map(({ person }) => person));
  const columns = useColumns(({ person }) => names(person));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const mayPrint = useMay('surveys.write');
  if (list.error !== undefined) return <Problem error={list.error} onRetry={list.refetch} />;
  if (!list.data) return <Skeleton lines={6} />;
  if (rows.length === 0)
    return (
      <Empty
        title={say.nothingTitle}
        actions={narrowed && <Button onClick={onReset}>{say.reset}</Button>}
      >
        {narrowed ? say.notFound : say.nothing[view]}
      </Empty>
    );
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Chosen wave={wave} selected={selected} onClear={() => setSelected(new Set())} />
      <Table
        label={say.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ person }) => names(person)}
        {...(mayPrint && { selected, onSelect: setSelected })}
      />
      <Pager
        shown={rows.length}
        total={narrowed ? undefined : total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}
