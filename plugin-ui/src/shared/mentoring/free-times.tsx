import type { FreeTime } from '@nastavnik/contracts/free-times';
import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { api, call } from '../api.ts';
import { dayInWords, weekday } from '../dates.ts';
import { Actions, Button } from '../ui/button.tsx';
import { meetingFormWords as say } from './words.ts';

const { useFreeTimesOfPairQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    freeTimesOfPair: build.query({
      ...call(freeTimeRoutes.ofPair),
      providesTags: ['Meeting', 'Mentee', 'Mentor'],
    }),
  }),
});

interface FreeTimesProps {
  pairId: string;
  date: string;
  time: string;
  onChoose: (when: { date: string; time: string }) => void;
}

/** «чт 26 ноября, 14:10–15:00» */
const inWords = ({ date, from, until }: FreeTime) =>
  `${weekday(date)} ${dayInWords(date)}, ${from}–${until}`;

/** The next times when both sides are free, each one tap; nothing where they are not known. */
export function FreeTimes({ pairId, date, time, onChoose }: FreeTimesProps) {
  const { currentData } = useFreeTimesOfPairQuery({ params: { pairId } });
  if (!currentData || currentData.items.length === 0) return null;
  return (
    <fieldset className="attended">
      <legend className="lab">{say.freeTimes}</legend>
      <Actions>
        {currentData.items.map((free) => (
          <Button
            key={`${free.date} ${free.from}`}
            pressed={free.date === date && free.from === time}
            onClick={() => onChoose({ date: free.date, time: free.from })}
          >
            {inWords(free)}
          </Button>
        ))}
      </Actions>
    </fieldset>
  );
}
