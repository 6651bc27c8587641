import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { api, call } from '../../shared/api.ts';

export const { useShowCalendarQuery, useShowFeedQuery, useMakeFeedMutation, useEndFeedMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      showCalendar: build.query({
        ...call(calendarRoutes.show),
        // whatever is done elsewhere in the section changes what is due
        keepUnusedDataFor: 0,
      }),
      showFeed: build.query({ ...call(calendarRoutes.feed), providesTags: ['CalendarFeed'] }),
      makeFeed: build.mutation({
        ...call(calendarRoutes.makeFeed),
        invalidatesTags: ['CalendarFeed'],
      }),
      endFeed: build.mutation({
        ...call(calendarRoutes.endFeed),
        invalidatesTags: ['CalendarFeed'],
      }),
    }),
  });
