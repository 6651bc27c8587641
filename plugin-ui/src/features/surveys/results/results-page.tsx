import type { ResultGroup as Group, SurveyResults } from '@nastavnik/contracts/survey-results';
import { useParams } from 'wouter';
import { usePack } from '../../../shared/pack.ts';
import { problemOf } from '../../../shared/problem.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Views } from '../../../shared/ui/navigation.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { WaveState } from '../wave-state.tsx';
import { ResultGroup } from './result-group.tsx';
import { useSaveResultsMutation, useShowResultsQuery } from './results.api.ts';
import { words as say } from './words.ts';

const keyOf = ({ form, side }: Group) => `${form ?? ''}.${side}`;

/** One form and role at a time, each under its own address. */
function Groups({ results: { wave, groups, smallGroup } }: { results: SurveyResults }) {
  const filters = useFilters();
  const { words: pack } = usePack();
  const chosen = groups.find((group) => keyOf(group) === filters.get('group')) ?? groups[0];
  if (!chosen) return null;
  return (
    <>
      <Views
        label={say.groups}
        views={groups.map((group) => ({
          to: filters.hrefWith({ group: keyOf(group) }),
          label: `${group.form === null ? say.noForm : (pack?.form(group.form) ?? '')}, ${say.sides[group.side]}`,
          count: group.answered,
          current: group === chosen,
        }))}
      />
      <ResultGroup group={chosen} smallGroup={smallGroup} waveId={wave.id} />
    </>
  );
}

function Save({ waveId }: { waveId: string }) {
  const toast = useToast();
  const [save, { isLoading }] = useSaveResultsMutation();
  const run = async () => {
    const { error } = await save({ params: { waveId } });
    toast({ text: error ? problemOf(error).detail : say.saved });
  };
  return (
    <Button icon="down" busy={isLoading} onClick={() => void run()}>
      {say.save}
    </Button>
  );
}

/** What came out of a wave: by form and role, now and since the beginning. */
export function ResultsPage() {
  const { waveId } = useParams<{ waveId: string }>();
  const { currentData, error, isFetching, refetch } = useShowResultsQuery({ params: { waveId } });
  const wave = currentData?.wave;
  return (
    <Page
      title={wave ? say.title(wave.title) : say.open}
      caption={wave && <WaveState wave={wave} />}
      actions={wave && wave.answered > 0 && <Save waveId={waveId} />}
      {...(wave && {
        back: { to: `/surveys/waves/${waveId}`, label: wave.title, here: say.here },
      })}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!currentData && !error && <Skeleton lines={8} />}
      {currentData && <Groups results={currentData} />}
    </Page>
  );
}
