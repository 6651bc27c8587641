import type { SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useMySheetsQuery } from './surveys.api.ts';
import { common, sheet as say } from './words.ts';

function Waiting({ sheets }: { sheets: readonly SurveySheet[] }) {
  const { day, today } = useDates();
  return (
    <Block title={say.waits}>
      <Todo
        matters={sheets.map(({ id, waveTitle, side, state, dueOn, consentMissing }, place) => ({
          id,
          state: dueOn < today ? 'warn' : state === 'begun' ? 'run' : 'next',
          title: <Link href={`/surveys/${id}`}>{waveTitle}</Link>,
          text: consentMissing
            ? say.noConsent
            : `${common.sides[side]} · ${dueOn < today ? say.overdue(day(dueOn)) : common.until(day(dueOn))}`,
          action: consentMissing ? undefined : (
            <ButtonLink kind={place === 0 ? 'pri' : 'plain'} to={`/surveys/${id}`}>
              {state === 'begun' ? say.goOn : say.fill}
            </ButtonLink>
          ),
        }))}
      />
    </Block>
  );
}

function Sent({ sheets }: { sheets: readonly SurveySheet[] }) {
  const { dayOf } = useDates();
  return (
    <Block title={say.sent} caption={say.sentCaption}>
      <Todo
        matters={sheets.map(({ id, waveTitle, side, answeredAt }) => ({
          id,
          state: 'ok',
          title: waveTitle,
          text: `${common.sides[side]} · ${say.sentOn(dayOf(answeredAt))}`,
          action: (
            <ButtonLink kind="quiet" to={`/surveys/${id}`}>
              {say.correct}
            </ButtonLink>
          ),
        }))}
      />
    </Block>
  );
}

/** «Анкеты» of a participant: what waits for an answer and what can still be corrected. */
export function MySurveysPage() {
  const { data, error, isFetching, refetch } = useMySheetsQuery();
  const waiting = data?.items.filter(({ state }) => state !== 'answered') ?? [];
  const sent = data?.items.filter(({ state }) => state === 'answered') ?? [];
  return (
    <Page title={say.listTitle}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <Empty title={say.nothingTitle}>{say.nothing}</Empty>}
      <Grid>
        <Column span={8}>
          {waiting.length > 0 && <Waiting sheets={waiting} />}
          {sent.length > 0 && <Sent sheets={sent} />}
        </Column>
      </Grid>
    </Page>
  );
}
