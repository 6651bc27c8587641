import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import type { useListWavesInfiniteQuery } from './surveys.api.ts';
import { words } from './scope/words.ts';
import { WaveState } from './wave-state.tsx';
import { common, waves as say } from './words.ts';

const head = say.columns;
const scope = words.ofWave;

/** People of a wave as a figure that opens them. */
function Figure({ wave, view, people }: { wave: SurveyWave; view: string; people: number }) {
  if (people === 0) return 0;
  return <Link href={`/surveys/waves/${wave.id}?view=${view}`}>{people}</Link>;
}

function useColumns(): Column<SurveyWave>[] {
  const { day } = useDates();
  const { words: pack } = usePack();
  return [
    {
      key: 'title',
      head: head.title,
      name: true,
      cell: ({ id, title, moment }) => (
        <>
          <Link href={`/surveys/waves/${id}`}>{title}</Link>
          <small>{common.moments[moment].toLowerCase()}</small>
        </>
      ),
    },
    {
      key: 'form',
      head: head.form,
      cell: ({ form, chosen, timely }) => (
        <>
          {form === null ? say.allForms : pack?.form(form)}
          {chosen && <small>{scope.chosen}</small>}
          {timely && <small>{scope.timely}</small>}
        </>
      ),
    },
    { key: 'opened', head: head.opened, right: true, cell: ({ openedOn }) => day(openedOn) },
    { key: 'due', head: head.due, right: true, cell: ({ dueOn }) => day(dueOn) },
    {
      key: 'answered',
      head: head.answered,
      right: true,
      tight: true,
      cell: (wave) => (
        <>
          <Figure wave={wave} view="answered" people={wave.answered} /> {say.outOf(wave.asked)}
        </>
      ),
    },
    {
      key: 'unanswered',
      head: head.unanswered,
      right: true,
      cell: (wave) => <Figure wave={wave} view="unanswered" people={wave.asked - wave.answered} />,
    },
    { key: 'state', head: head.state, cell: (wave) => <WaveState wave={wave} /> },
  ];
}

/** Waves, newest first: how many answered, and who did not. */
export function WavesList({
  list,
  rows,
}: {
  list: ReturnType<typeof useListWavesInfiniteQuery>;
  rows: readonly SurveyWave[];
}) {
  const columns = useColumns();
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table label={say.table} tall rows={rows} columns={columns} idOf={({ id }) => id} />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}
