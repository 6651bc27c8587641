import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { KeyValue } from '../ui/story.tsx';
import { useClosingOfPairQuery } from './closing.api.ts';
import { EventLink } from './event-link.tsx';
import { words } from './words.ts';

/** The event that the pair's programme ends with; nothing while there is none. */
export function PairClosing({ pair }: { pair: Pick<Pair, 'id' | 'mentor' | 'mentees'> }) {
  const { day } = useDates();
  const { data } = useClosingOfPairQuery({ params: { pairId: pair.id } });
  const event = data?.event;
  if (!event) return null;
  const came = [pair.mentor, ...pair.mentees].filter(({ id }) => data.attendedIds.includes(id));
  return (
    <KeyValue
      facts={[
        [words.event, `${day(event.on)}, ${event.place}`],
        [words.came, came.map((person) => personName(person)).join(', ') || words.none],
        ...(event.link === null
          ? []
          : ([[words.link, <EventLink key="link" link={event.link} />]] as const)),
      ]}
    />
  );
}
