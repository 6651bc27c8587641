import type { Meeting, MeetingRow } from '@nastavnik/contracts/meetings';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import { kept } from '../../shared/mentoring/meetings.api.ts';
import { isKept } from '../../shared/outbox/slot.ts';

type WeekInput = RouteInput<typeof pairCardRoutes.week>;

const reads = api.injectEndpoints({
  endpoints: (build) => ({
    showWeek: build.query({ ...call(pairCardRoutes.week), providesTags: ['Meeting', 'Pair'] }),
    classMentees: build.query({ ...call(menteeRoutes.list), providesTags: ['Mentee'] }),
  }),
});
export const { useShowWeekQuery, useClassMenteesQuery } = reads;

const put = (week: Week, id: string, change: Partial<Meeting>) => {
  for (const row of [...week.meetings, ...week.overdue, ...week.toAnswer])
    if (row.meeting.id === id) Object.assign(row.meeting, change);
};

/** The row that stands for a meeting until the server has answered. */
const draftOf = (sides: Sides, { params, body }: Log): MeetingRow => ({
  ...sides,
  meeting: {
    id: DRAFT,
    pairId: params.pairId,
    type: body.type ?? 'REGULAR',
    status: 'held',
    date: body.date,
    time: null,
    minutes: null,
    mode: null,
    topic: null,
    done: null,
    difficulties: null,
    nextStep: null,
    parts: [],
    counts: false,
    mayCorrect: false,
    loggedBy: null,
    version: 1,
    changedAt: new Date().toISOString(),
  },
});

const DRAFT = 'draft';
type Correct = RouteInput<typeof meetingRoutes.correct>;
type Log = RouteInput<typeof meetingRoutes.log>;
type Sides = Omit<MeetingRow, 'meeting'>;

/** What a mark needs beside its call: in which week it shows, and as what. */
interface Marked {
  week: WeekInput;
  input: Correct;
  shown: Partial<Meeting>;
}
interface Logged {
  week: WeekInput;
  input: Log;
  sides: Sides;
}

/** What waits on the device has been done as far as its author is concerned. */
const undoUnlessKept =
  (patch: { undo: () => void }) =>
  ({ error }: { error?: unknown }) => {
    if (!isKept(error)) patch.undo();
  };

/** The marks of one tap: they show at once and are taken back when the server refuses. */
export const { useMarkMeetingMutation, useLogNowMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    markMeeting: build.mutation<Meeting, Marked>({
      ...call(meetingRoutes.correct),
      query: ({ input }) => call(meetingRoutes.correct).query(input),
      onQueryStarted: async ({ input, week, shown }, { dispatch, queryFulfilled }) => {
        const { meetingId } = input.params;
        const show = (change: Partial<Meeting>) =>
          dispatch(
            reads.util.updateQueryData('showWeek', week, (draft) => put(draft, meetingId, change)),
          );
        const patch = show(shown);
        await queryFulfilled.then(({ data }) => show(data)).catch(undoUnlessKept(patch));
      },
      ...kept,
    }),
    logNow: build.mutation<Meeting, Logged>({
      ...call(meetingRoutes.log),
      query: ({ input }) => call(meetingRoutes.log).query(input),
      onQueryStarted: async ({ input, week, sides }, { dispatch, queryFulfilled }) => {
        const show = (change: (draft: Week) => void) =>
          dispatch(reads.util.updateQueryData('showWeek', week, change));
        const patch = show(({ meetings }) => void meetings.push(draftOf(sides, input)));
        await queryFulfilled
          .then(({ data }) => show((draft) => put(draft, DRAFT, data)))
          .catch(undoUnlessKept(patch));
      },
      ...kept,
    }),
  }),
});
