import { useState } from 'react';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { May } from '../../shared/may.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Asks, NewWaveDialog } from './new-wave-dialog.tsx';
import {
  useListWavesInfiniteQuery,
  useMySheetsQuery,
  useSurveyOutlookQuery,
} from './surveys.api.ts';
import { WavesList } from './waves-list.tsx';
import { sheet, waves as say } from './words.ts';

type Ask = (asks: Asks) => void;

/** The curator's own questionnaire, while it waits. */
function OwnSheet() {
  const { data } = useMySheetsQuery();
  const own = data?.items.find(({ state, closed }) => state !== 'answered' && !closed);
  if (!own) return null;
  return (
    <Note tone="run" action={<ButtonLink to={`/surveys/${own.id}`}>{sheet.fill}</ButtonLink>}>
      <p>{say.own}</p>
    </Note>
  );
}

/** Participants whose moment has come and whom no wave has asked yet. */
function Unasked({ onAsk }: { onAsk: Ask }) {
  const current = useDates().schoolYear;
  const { data } = useSurveyOutlookQuery();
  const moments = Map.groupBy(
    data?.items ?? [],
    ({ moment, schoolYear }) => `${schoolYear} ${moment}`,
  );
  return [...moments].map(([key, dues]) => {
    const people = dues.reduce((sum, each) => sum + each.due, 0);
    const [due] = dues;
    if (!due) return null;
    const { moment, schoolYear } = due;
    const year = schoolYear === current ? undefined : schoolYearTitle(schoolYear);
    return (
      people > 0 && (
        <Note
          key={key}
          tone="warn"
          action={
            <May right="surveys.write">
              <Button onClick={() => onAsk({ moment, schoolYear })}>{say.ask[moment]}</Button>
            </May>
          }
        >
          <p>{say.unasked(moment, people, year)}</p>
        </Note>
      )
    );
  });
}

/** «Анкеты» of the curator: waves, who is not asked yet, and the way to a new wave. */
export function SurveysPage() {
  const list = useListWavesInfiniteQuery({ query: {} });
  const rows = rowsOf(list.data);
  const { schoolYear } = useDates();
  const [asks, setAsks] = useState<Asks>();
  const open = (
    <May right="surveys.write">
      <Button kind="pri" icon="plus" onClick={() => setAsks({ moment: 'entry', schoolYear })}>
        {say.open}
      </Button>
    </May>
  );
  const empty = list.data !== undefined && rows.length === 0;
  return (
    <Page title={say.title} caption={say.caption} actions={!empty && open}>
      <OwnSheet />
      {!empty && <Unasked onAsk={setAsks} />}
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={6} />}
      {empty && (
        <Empty title={say.emptyTitle} actions={open}>
          {say.empty}
        </Empty>
      )}
      {rows.length > 0 && <WavesList list={list} rows={rows} />}
      {asks && <NewWaveDialog asks={asks} onClose={() => setAsks(undefined)} />}
    </Page>
  );
}
