import { useParams } from 'wouter';
import { problemOf } from '../../shared/problem.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { OutcomeTables } from './outcome-tables.tsx';
import { useProgrammeOutcomesQuery, useSaveOutcomesMutation } from './outcomes.api.ts';
import { ResultViews } from './result-views.tsx';
import { words as say } from './words.ts';

function Save({ programmeId }: { programmeId: string }) {
  const toast = useToast();
  const [save, { isLoading }] = useSaveOutcomesMutation();
  const run = async () => {
    const { error } = await save({ params: { programmeId } });
    toast({ text: error ? problemOf(error).detail : say.saved });
  };
  return (
    <Button icon="down" busy={isLoading} onClick={() => void run()}>
      {say.save}
    </Button>
  );
}

/** The before/after table of a programme. */
export function OutcomesPage() {
  const { programmeId } = useParams<{ programmeId: string }>();
  const { currentData, error, isFetching, refetch } = useProgrammeOutcomesQuery({
    params: { programmeId },
  });
  return (
    <Page
      title={say.title}
      caption={currentData?.title}
      actions={currentData && <Save programmeId={programmeId} />}
      back={{ to: '/surveys/programmes', label: say.list, here: say.title }}
    >
      <ResultViews programmeId={programmeId} />
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!currentData && !error && <Skeleton lines={8} />}
      {currentData && <OutcomeTables table={currentData} />}
    </Page>
  );
}
