import { Fragment } from 'react';
import { Link } from 'wouter';
import { AccordQuestions } from '../../shared/accords/accord-question.tsx';
import { useMyAccords } from '../../shared/accords/accords.api.ts';
import { HiddenPairs } from '../../shared/mentoring/hidden-pairs.tsx';
import { MeetingLog } from '../../shared/mentoring/meeting-log.tsx';
import { ReflectionBlock } from '../../shared/reflection/reflection-block.tsx';
import { PulseAsks } from '../../shared/mentoring/pulse-ask.tsx';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { MentorCard } from './mentor-card.tsx';
import { useMentoredPairs } from './my-mentor.api.ts';
import { Waiting } from './waiting.tsx';
import { words } from './words.ts';

const LAST = 3;

/** «Мой наставник»: who mentors the reader, when they meet, and how the last meeting was. */
export function MyMentorPage() {
  const { cards, open, hidden, reader, error, isFetching, refetch } = useMentoredPairs();
  const asked = useMyAccords().filter(({ stage }) => stage === 'trial');
  const last = (open ?? [])
    .flatMap(({ meetings }) => meetings.filter(({ status }) => status !== 'planned'))
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .slice(0, LAST);
  return (
    <Page
      title={words.title}
      actions={open && open.length > 0 && <ButtonLink to="/help">{words.help}</ButtonLink>}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      <HiddenPairs hidden={hidden} />
      {!cards && !error && <Skeleton lines={5} />}
      {open?.length === 0 && !hidden && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {open && open.length > 0 && (
        <Grid>
          <Column span={7}>
            <AccordQuestions items={asked} />
            <Waiting cards={cards ?? []} reader={reader} />
            <PulseAsks side="mentee" />
            {open.map((card) => (
              <Fragment key={card.pair.id}>
                <ReflectionBlock pair={card.pair} />
                <MentorCard card={card} reader={reader} />
              </Fragment>
            ))}
          </Column>
          <Column span={5}>
            <Block title={words.history} more={<Link href="/my-meetings">{words.all}</Link>}>
              {last.length > 0 ? (
                <MeetingLog meetings={last} />
              ) : (
                <p className="sec">{words.noMeetings}</p>
              )}
            </Block>
          </Column>
        </Grid>
      )}
    </Page>
  );
}
