import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { HiddenPairs } from '../../shared/mentoring/hidden-pairs.tsx';
import { MeetingLog } from '../../shared/mentoring/meeting-log.tsx';
import { words as common } from '../../shared/mentoring/words.ts';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useMentoredPairs } from './my-mentor.api.ts';
import { Waiting } from './waiting.tsx';
import { words } from './words.ts';

/** «Мои встречи»: all meetings of the mentored one, also of pairs that have ended. */
export function MyMeetingsPage() {
  const { cards, hidden, reader, error, isFetching, refetch } = useMentoredPairs();
  const met = cards?.filter(({ meetings }) => meetings.length > 0);
  return (
    <Page title={words.meetingsTitle}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      <HiddenPairs hidden={hidden} />
      {!cards && !error && <Skeleton lines={5} />}
      {met?.length === 0 && !hidden && (
        <Empty title={words.noMeetingsTitle}>{words.noMeetings}</Empty>
      )}
      {met && met.length > 0 && (
        <Grid>
          <Column span={8}>
            <Waiting cards={met} reader={reader} />
            {met.map(({ pair, meetings, meetingsPlanned }) => (
              <Block
                key={pair.id}
                title={words.mentorOf(nameAndPlace(pair.mentor))}
                caption={common.heldOf(pair.meetings, meetingsPlanned)}
              >
                <MeetingLog meetings={meetings} />
              </Block>
            ))}
          </Column>
        </Grid>
      )}
    </Page>
  );
}
