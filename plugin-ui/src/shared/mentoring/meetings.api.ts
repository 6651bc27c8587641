import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { api, call } from '../api.ts';

/** What a change of one meeting makes stale. */
export const meetingTags = ['Meeting', 'Pair', 'Mentee', 'Overview'] as const;

/** The writes about meetings that several pages share. */
export const {
  useLogMeetingMutation,
  useCorrectMeetingMutation,
  useRemoveMeetingMutation,
  useAnswerMeetingMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    logMeeting: build.mutation({ ...call(meetingRoutes.log), invalidatesTags: meetingTags }),
    correctMeeting: build.mutation({
      ...call(meetingRoutes.correct),
      invalidatesTags: meetingTags,
    }),
    removeMeeting: build.mutation({ ...call(meetingRoutes.remove), invalidatesTags: meetingTags }),
    answerMeeting: build.mutation({ ...call(meetingRoutes.answer), invalidatesTags: meetingTags }),
  }),
});
