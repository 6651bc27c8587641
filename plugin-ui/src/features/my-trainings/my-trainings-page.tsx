import type { MentorTraining } from '@nastavnik/contracts/selection';
import type { MyTrainings } from '@nastavnik/contracts/training';
import { hours } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Log } from '../../shared/ui/story.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { MyStanding } from './my-standing.tsx';
import { useMyTrainingsQuery } from './my-trainings.api.ts';
import { words } from './words.ts';

function stateOf({ attended, cancelled }: MentorTraining): { state: State; word: string } {
  if (cancelled) return { state: 'stop', word: words.cancelled };
  if (attended === null) return { state: 'next', word: words.awaited };
  return attended ? { state: 'ok', word: words.came } : { state: 'bad', word: words.missed };
}

/** One training a line: the day first, then where and with whom. */
function Trainings({ items, ahead }: { items: readonly MentorTraining[]; ahead: boolean }) {
  const { day, today } = useDates();
  const { words: pack } = usePack();
  return (
    <Log
      entries={items.map((training) => {
        const { id, title, on, place, trainer, forms, attended, cancelled } = training;
        const { state, word } = stateOf(training);
        const about = [hours(training.hours), place, trainer].filter(Boolean).join(' · ');
        const more = cancelled
          ? words.why(cancelled.reason)
          : attended === false
            ? words.missedNote
            : forms.length > 0 && words.counts(forms.map((form) => pack?.form(form)).join(', '));
        return {
          id,
          state,
          when: on === today ? words.today : day(on),
          title,
          text: (
            <>
              {about}
              {more && (
                <>
                  <br />
                  {more}
                </>
              )}
            </>
          ),
          aside: (!ahead || cancelled) && <Status state={state}>{word}</Status>,
        };
      })}
    />
  );
}

function Way({ mine }: { mine: MyTrainings }) {
  const { today } = useDates();
  const ahead = mine.items
    .filter(({ on, attended }) => on >= today && attended === null)
    .toReversed();
  const past = mine.items.filter((training) => !ahead.includes(training));
  const held = ahead.filter(({ cancelled }) => cancelled === null);
  return (
    <Grid>
      <Column span={7}>
        <Block title={words.planned}>
          {ahead.length === 0 && (
            <p className="sec">
              {words.nothingPlanned} {words.askCurator}
            </p>
          )}
          {ahead.length > 0 && <Trainings items={ahead} ahead />}
        </Block>
        <Block title={words.past} caption={mine.hours > 0 && words.total(hours(mine.hours))}>
          {past.length === 0 && <p className="sec">{words.noPast}</p>}
          {past.length > 0 && <Trainings items={past} ahead={false} />}
        </Block>
      </Column>
      <Column span={5}>
        {mine.standings.length === 0 && <Empty title={words.leftTitle}>{words.leftBase}</Empty>}
        {mine.standings.map((standing) => (
          <MyStanding
            key={standing.form}
            standing={standing}
            condition={mine.condition}
            ahead={held}
          />
        ))}
      </Column>
    </Grid>
  );
}

/** «Моё обучение»: what is planned for the reader, what they attended, and what is missing. */
export function MyTrainingsPage() {
  const { data, error, isFetching, refetch } = useMyTrainingsQuery();
  return (
    <Page title={words.title} caption={words.caption}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Way mine={data} />}
    </Page>
  );
}
