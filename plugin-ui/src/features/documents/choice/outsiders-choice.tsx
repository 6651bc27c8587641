import { useState } from 'react';
import { externalKindWords } from '@nastavnik/contracts/externals';
import { rowsOf } from '../../../shared/pages.ts';
import { PeopleTicks } from '../../../shared/people-ticks.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { making as say } from '../words.ts';
import { useOutsidersInfiniteQuery } from './outsiders.api.ts';

/** Mentors whom no journal keeps, to be ticked: all of them, or those who are still to sign. */
export function OutsidersChoice({ onChange }: { onChange: (ids: Set<string>) => void }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } =
    useOutsidersInfiniteQuery({ query: { limit: 200 } });
  const people = rowsOf(data).map(({ id, name, kind, post, place }) => ({
    id,
    name,
    classTitle: null,
    // a place is a name, and keeps its capital letter only after what they are there
    position: [post ?? (kind === 'other' ? say.outsider : externalKindWords[kind]), place].join(
      ', ',
    ),
  }));
  return (
    <>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && people.length === 0 && <p className="sec">{say.noOutsiders}</p>}
      <PeopleTicks
        people={people}
        ticked={ticked}
        onTicked={(ids) => {
          setTicked(ids);
          onChange(new Set(ids));
        }}
      />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} busy={isFetching}>
          {say.moreOutsiders}
        </Button>
      )}
    </>
  );
}
