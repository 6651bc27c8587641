import type { Meeting, MeetingRow } from '@nastavnik/contracts/meetings';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import { meetingTags } from '../../shared/mentoring/meetings.api.ts';

type WeekInput = RouteInput<typeof pairCardRoutes.week>;

const reads = api.injectEndpoints({
  endpoints: (build) => ({
    showWeek: build.query({ ...call(pairCardRoutes.week), providesTags: ['Meeting', 'Pair'] }),
    classMentees: build.query({ ...call(menteeRoutes.list), providesTags: ['Mentee'] }),
  }),
});
export const { useShowWeekQuery, useClassMenteesQuery } = reads;

/** What a one-tap mark needs beside the call: which week it shows in. */
type Marked<R> = { input: R; week: WeekInput };

const put = (week: Week, id: string, change: Partial<Meeting>) => {
  for (const row of [...week.meetings, ...week.overdue, ...week.toAnswer])
    if (row.meeting.id === id) Object.assign(row.meeting, change);
};

type Correct = RouteInput<typeof meetingRoutes.correct>;
type Log = RouteInput<typeof meetingRoutes.log>;

/** The row that stands for a meeting until the server has answered. */
export const draftId = 'draft';
const draftOf = (row: Omit<MeetingRow, 'meeting'>, { params, body }: Log): MeetingRow => ({
  ...row,
  meeting: {
    id: draftId,
    pairId: params.pairId,
    type: body.type ?? 'REGULAR',
    status: 'held',
    date: body.date,
    time: null,
    minutes: null,
    topic: null,
    done: null,
    nextStep: null,
    parts: [],
    counts: false,
    mayCorrect: false,
    loggedBy: null,
    version: 1,
    changedAt: new Date().toISOString(),
  },
});

/** The marks of one tap: they show at once and are taken back when the server refuses. */
export const { useMarkMeetingMutation, useLogNowMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    markMeeting: build.mutation<Meeting, Marked<Correct>>({
      ...call(meetingRoutes.correct),
      query: ({ input }) => call(meetingRoutes.correct).query(input),
      onQueryStarted: async ({ input, week }, { dispatch, queryFulfilled }) => {
        const { status } = input.body;
        const shown = dispatch(
          reads.util.updateQueryData('showWeek', week, (draft) =>
            put(draft, input.params.meetingId, { status }),
          ),
        );
        await queryFulfilled.catch(shown.undo);
      },
      invalidatesTags: meetingTags,
    }),
    logNow: build.mutation<Meeting, Marked<Log> & { row: Omit<MeetingRow, 'meeting'> }>({
      ...call(meetingRoutes.log),
      query: ({ input }) => call(meetingRoutes.log).query(input),
      onQueryStarted: async ({ input, week, row }, { dispatch, queryFulfilled }) => {
        const shown = dispatch(
          reads.util.updateQueryData('showWeek', week, (draft) => {
            draft.meetings.push(draftOf(row, input));
          }),
        );
        await queryFulfilled.catch(shown.undo);
      },
      invalidatesTags: meetingTags,
    }),
  }),
});
