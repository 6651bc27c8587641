import { useState } from 'react';
import { useDates } from '../../../shared/dates.ts';
import { nameAndPlace } from '../../../shared/mentoring/about.ts';
import { useSession } from '../../../shared/session.ts';
import { Column, Grid, Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { SheetForm } from '../sheet-form.tsx';
import { useShowSheetQuery } from '../surveys.api.ts';
import { common, sheet as say } from '../words.ts';
import { words } from './words.ts';

function Sheet({ sheetId }: { sheetId: string }) {
  const { day } = useDates();
  const { currentData, error, isFetching, refetch } = useShowSheetQuery({ params: { sheetId } });
  const [done, setDone] = useState(false);
  const [round, setRound] = useState(0);
  const reload = async () => {
    await refetch();
    setRound(round + 1);
  };
  if (done)
    return (
      <Page title={currentData?.title ?? words.tab}>
        <Empty title={words.thanksTitle}>{words.thanks}</Empty>
      </Page>
    );
  const sheet = currentData?.sheet;
  return (
    <Page
      title={currentData?.title ?? words.tab}
      caption={sheet && <span className="num">{common.until(day(sheet.dueOn))}</span>}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!currentData && !error && <Skeleton lines={8} />}
      {sheet?.closed && (
        <Note tone="warn">
          <p>{say.closed}</p>
        </Note>
      )}
      {sheet?.state === 'answered' && <Empty title={words.sentTitle}>{words.sent}</Empty>}
      {currentData && sheet && !sheet.closed && sheet.state !== 'answered' && (
        <Grid>
          <Column span={8}>
            <p>{words.for(nameAndPlace(sheet.person))}</p>
            <SheetForm
              key={round}
              filled={currentData}
              onReload={() => void reload()}
              once={{ said: words.kept, onSent: () => setDone(true) }}
            />
          </Column>
        </Grid>
      )}
    </Page>
  );
}

/** The one questionnaire of whoever came by a link to it. */
export function LinkSheetPage() {
  const sheetId = useSession().pass?.subjectId;
  return sheetId ? <Sheet sheetId={sheetId} /> : null;
}
