import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { MeetingRow } from '@nastavnik/contracts/meetings';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { AccordQuestions } from '../../shared/accords/accord-question.tsx';
import { useMyAccords } from '../../shared/accords/accords.api.ts';
import { addDays, dayInWords, mondayOf, useDates } from '../../shared/dates.ts';
import { leadsPair } from '../../shared/mentoring/about.ts';
import { HIDES_WITHIN, HiddenPairs } from '../../shared/mentoring/hidden-pairs.tsx';
import { MeetingDialog } from '../../shared/mentoring/meeting-dialog.tsx';
import type { MeetingTask } from '../../shared/mentoring/meeting-form.ts';
import { PulseAsks } from '../../shared/mentoring/pulse-ask.tsx';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useMarks } from './marks.ts';
import { MyClass, useLeadsClass } from './my-class.tsx';
import { MyMentees } from './my-mentees.tsx';
import { useShowWeekQuery } from './week.api.ts';
import { WeekDays } from './week-days.tsx';
import { rowsOfWeek } from './week-rows.ts';
import { WeekSlots } from './week-slots.tsx';
import { words } from './words.ts';

/** The reader's week, its marks, and the dialog that is open over it. */
function MentorWeek({ week, call }: { week: Week; call: { query: { from?: string } } }) {
  const reader = useSession().person.id;
  const marks = useMarks(call, week.today);
  const [task, setTask] = useState<MeetingTask>();
  const rows = rowsOfWeek(week, reader);
  const meetable = rows.pairs.filter(
    ({ pair, nextType }) => pair.status === 'active' && nextType !== null,
  );
  const begin = (kind: 'log' | 'plan', date: string, pairId?: string) =>
    setTask({ kind, pairs: meetable, date, ...(pairId && { pairId }) });
  if (rows.pairs.length === 0 && week.hidden) return null;
  if (rows.pairs.length === 0) return <Empty title={words.emptyTitle}>{words.empty}</Empty>;
  return (
    <>
      <WeekDays
        week={week}
        rows={rows}
        reader={reader}
        onEmptyDay={(date) =>
          meetable.length > 0 && begin(date <= week.today ? 'log' : 'plan', date)
        }
      />
      <WeekSlots
        week={week}
        rows={rows}
        marks={marks}
        onPlan={(pairId) => begin('plan', week.today, pairId)}
        onChange={({ meeting }: MeetingRow) => setTask({ kind: 'change', meeting })}
      />
      {meetable.length > 0 && (
        <p className="acts other">
          <Button icon="plus" onClick={() => begin('log', week.today)}>
            {words.logOther}
          </Button>
        </p>
      )}
      {task && <MeetingDialog task={task} onClose={() => setTask(undefined)} />}
    </>
  );
}

/** «23–28 ноября», «30 ноября – 5 декабря». */
function span(from: string): string {
  const until = addDays(from, 5);
  return from.slice(0, 7) === until.slice(0, 7)
    ? `${Number(from.slice(8))}–${dayInWords(until)}`
    : `${dayInWords(from)} – ${dayInWords(until)}`;
}

function useWeekAddress() {
  const { today } = useDates();
  const asked = new URLSearchParams(useSearch()).get('from');
  const [, navigate] = useLocation();
  const now = mondayOf(today);
  const from = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? mondayOf(asked) : now;
  const go = (to: string) => navigate(to === now ? '/week' : `/week?from=${to}`);
  return { from, now, go };
}

/** To the weeks before and after, and back to today's. */
const WeekMoves = ({ from, now, go }: ReturnType<typeof useWeekAddress>) => (
  <>
    <Button icon="left" square={words.previous} onClick={() => go(addDays(from, -7))} />
    {from !== now && <Button onClick={() => go(now)}>{words.toToday}</Button>}
    <Button icon="right" square={words.next} onClick={() => go(addDays(from, 7))} />
  </>
);

/** «Моя неделя»: what the mentor does next, in one tap; the class teacher's class beside it. */
export function WeekPage() {
  const reader = useSession().person.id;
  const address = useWeekAddress();
  const { from } = address;
  const call = { query: { from } };
  const { currentData: data, error, isFetching, refetch } = useShowWeekQuery(call, HIDES_WITHIN);
  const leadsClass = useLeadsClass();
  const mine = data?.pairs.filter(({ pair }) => leadsPair(pair, reader)) ?? [];
  const asked = useMyAccords().filter(({ side, stage }) => side === 'mentor' && stage === 'trial');
  const classOnly = data !== undefined && mine.length === 0 && leadsClass;
  return (
    <Page
      title={words.title}
      caption={!classOnly && <span className="num">{span(from)}</span>}
      {...(!classOnly && { actions: <WeekMoves {...address} /> })}
    >
      <Grid>
        <Column span={7}>
          {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
          <HiddenPairs hidden={data?.hidden} />
          {!data && !error && <Skeleton lines={5} />}
          <AccordQuestions items={asked} />
          {data && !classOnly && <MentorWeek key={from} week={data} call={call} />}
          {classOnly && <MyClass />}
        </Column>
        <Column span={5}>
          {mine.length > 0 && <PulseAsks side="mentor" />}
          {mine.length > 0 && <MyMentees pairs={mine} />}
          {mine.length > 0 && leadsClass && <MyClass />}
        </Column>
      </Grid>
    </Page>
  );
}
