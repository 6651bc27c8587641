import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { useParams } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { May } from '../../shared/may.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { PartFilters } from './blanks/part-filters.tsx';
import { SheetsList, type View } from './sheets-list.tsx';
import { useShowWaveQuery } from './surveys.api.ts';
import { WaveActions } from './wave-actions.tsx';
import { WaveState } from './wave-state.tsx';
import { common, wave as say } from './words.ts';

const views = Object.keys(say.views) as View[];

const countsOf = ({ asked, answered }: SurveyWave): Record<View, number> => ({
  unanswered: asked - answered,
  answered,
  all: asked,
});

/** Of whom the list is: those of a view, or whose name begins so. */
function People({ wave }: { wave: SurveyWave }) {
  const filters = useFilters();
  const q = useSettled(filters.get('q'));
  const view = views.find((each) => each === filters.get('view')) ?? 'unanswered';
  const counts = countsOf(wave);
  const reset = () => filters.set({ q: '', class: '', programme: '' });
  const part = { classId: filters.asked('class'), programmeId: filters.asked('programme') };
  return (
    <>
      <Views
        views={views.map((each) => ({
          to: filters.hrefWith({ view: each }),
          label: say.views[each],
          count: counts[each],
          current: each === view,
        }))}
      />
      <Filters onReset={reset}>
        <Field label={say.find} wide>
          <TextInput
            type="search"
            value={filters.get('q')}
            onChange={(value) => filters.set({ q: value })}
            placeholder={say.findHint}
          />
        </Field>
        <PartFilters wave={wave} filters={filters} />
      </Filters>
      <SheetsList
        key={`${view} ${part.classId} ${part.programmeId}`}
        wave={wave}
        view={view}
        q={q}
        part={part}
        total={counts[view]}
        onReset={reset}
      />
    </>
  );
}

/** One wave: who has answered, who has not, and what can be done about it. */
export function WavePage() {
  const { waveId } = useParams<{ waveId: string }>();
  const { day } = useDates();
  const {
    currentData: wave,
    error,
    isFetching,
    refetch,
  } = useShowWaveQuery({ params: { waveId } });
  return (
    <Page
      title={wave?.title ?? say.back}
      caption={
        wave && (
          <>
            <WaveState wave={wave} />{' '}
            <span className="num">
              {common.moments[wave.moment].toLowerCase()} · {common.until(day(wave.dueOn))}
              {wave.begun > 0 && ` · ${say.begun(wave.begun)}`}
            </span>
          </>
        )
      }
      actions={
        wave && (
          <May right="surveys.write">
            <WaveActions wave={wave} />
          </May>
        )
      }
      {...(wave && { back: { to: '/surveys', label: say.back, here: wave.title } })}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!wave && !error && <Skeleton lines={6} />}
      {wave && <People wave={wave} />}
    </Page>
  );
}
