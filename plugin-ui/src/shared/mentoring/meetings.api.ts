import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { api, call } from '../api.ts';
import { isKept } from '../outbox/slot.ts';

/** What a change of one meeting makes stale. */
export const meetingTags = ['Meeting', 'Pair', 'Mentee', 'Overview'] as const;

/** A write that waits on the device while the service is away, and makes nothing stale until it has gone. */
export const kept = {
  extraOptions: { kept: true },
  invalidatesTags: (_done: unknown, error: unknown) => (isKept(error) ? [] : meetingTags),
} as const;

/** The writes about meetings that several pages share. */
export const {
  useLogMeetingMutation,
  useCorrectMeetingMutation,
  useRemoveMeetingMutation,
  useAnswerMeetingMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    logMeeting: build.mutation({ ...call(meetingRoutes.log), ...kept }),
    correctMeeting: build.mutation({ ...call(meetingRoutes.correct), ...kept }),
    removeMeeting: build.mutation({ ...call(meetingRoutes.remove), invalidatesTags: meetingTags }),
    answerMeeting: build.mutation({ ...call(meetingRoutes.answer), ...kept }),
  }),
});
