import { Fragment } from 'react';
import { useDates } from '../../shared/dates.ts';
import { menteeNames, nameAndPlace } from '../../shared/mentoring/about.ts';
import { HIDES_WITHIN } from '../../shared/mentoring/hidden-pairs.tsx';
import { MeetingLog } from '../../shared/mentoring/meeting-log.tsx';
import { words as common } from '../../shared/mentoring/words.ts';
import { ReflectionBlock } from '../../shared/reflection/reflection-block.tsx';
import { useSession } from '../../shared/session.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { ended, useMyPairsQuery } from './my-mentor.api.ts';
import { Waiting } from './waiting.tsx';
import { words } from './words.ts';

/** «Завершённые»: the pairs that the reader was in, on either side, and their meetings. */
export function PastPairsPage() {
  const reader = useSession().person.id;
  const { day } = useDates();
  const { data, error, isFetching, refetch } = useMyPairsQuery(undefined, HIDES_WITHIN);
  const past = data?.items.filter(ended);
  return (
    <Page
      title={words.pastTitle}
      actions={<ButtonLink to="/my-request">{words.askAgain}</ButtonLink>}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={5} />}
      {past?.length === 0 && <Empty title={words.noPastTitle}>{words.noPast}</Empty>}
      {past && past.length > 0 && (
        <Grid>
          <Column span={8}>
            <Waiting cards={past} reader={reader} />
            {past.map(({ pair, meetings, meetingsPlanned }) => (
              <Fragment key={pair.id}>
                <Block
                  title={
                    pair.mentor.id === reader
                      ? words.menteesOf(menteeNames(pair), pair.mentees.length)
                      : words.mentorOf(nameAndPlace(pair.mentor))
                  }
                  caption={words.span(day(pair.startedOn), day(pair.endedOn))}
                >
                  <p className="sec">
                    {common.status[pair.status]} · {words.met.toLowerCase()}:{' '}
                    {common.heldOf(pair.meetings, meetingsPlanned)}
                  </p>
                  {meetings.length > 0 && <MeetingLog over meetings={meetings} />}
                </Block>
                <ReflectionBlock pair={pair} />
              </Fragment>
            ))}
          </Column>
        </Grid>
      )}
    </Page>
  );
}
