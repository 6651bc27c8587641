import { useState } from 'react';
import type { PlanVersion } from '@nastavnik/contracts/plans';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Log } from '../ui/story.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { usePlanVersionsQuery } from './plans.api.ts';
import { planChanges } from './plan-story.ts';
import { words } from './words.ts';

function Versions({ pairId }: { pairId: string }) {
  const { moment, day } = useDates();
  const { data, error, refetch } = usePlanVersionsQuery({ params: { pairId } });
  const titleOf = (before: PlanVersion | undefined, agreedOn: string | null) => {
    if (!before) return words.versionFirst;
    if (agreedOn && !before.agreedOn) return words.versionAgreed(day(agreedOn));
    return agreedOn ? words.versionHolds : words.versionSaved;
  };
  if (error) return <Problem error={error} onRetry={refetch} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <Log
      entries={data.items.map(({ version, savedAt, savedBy, agreedOn, goal, lines }, place) => ({
        id: String(version),
        state: agreedOn ? ('ok' as const) : ('next' as const),
        when: moment(savedAt),
        title: titleOf(data.items[place + 1], agreedOn),
        text: [
          planChanges(data.items[place + 1], { goal, lines, agreedOn }),
          goal || words.noGoal,
          savedBy && words.by(personName(savedBy)),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

/** How the plan stood before, with who saved it; read when asked for. */
export function PlanVersions({ pairId }: { pairId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Block title={words.versions}>
      {open ? (
        <Versions pairId={pairId} />
      ) : (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {words.showVersions}
        </Button>
      )}
    </Block>
  );
}
