import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { api, call } from '../api.ts';
import { isKept } from '../outbox/slot.ts';

export const { useMyPulseQuery, usePulseOfPairQuery, useAnswerPulseMutation } = api.injectEndpoints(
  {
    endpoints: (build) => ({
      myPulse: build.query({ ...call(pulseRoutes.mine), providesTags: ['Pulse'] }),
      pulseOfPair: build.query({ ...call(pulseRoutes.ofPair), providesTags: ['Pulse', 'Pair'] }),
      answerPulse: build.mutation({
        ...call(pulseRoutes.answer),
        extraOptions: { kept: true },
        invalidatesTags: (_done, error) => (isKept(error) ? [] : ['Pulse', 'Signal']),
      }),
    }),
  },
);
