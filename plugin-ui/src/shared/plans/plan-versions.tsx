import { useState } from 'react';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Log } from '../ui/story.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { usePlanVersionsQuery } from './plans.api.ts';
import { words } from './words.ts';

function Versions({ pairId }: { pairId: string }) {
  const { moment, day } = useDates();
  const { data, error, refetch } = usePlanVersionsQuery({ params: { pairId } });
  if (error) return <Problem error={error} onRetry={refetch} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <Log
      entries={data.items.map(({ version, savedAt, savedBy, agreedOn, goal, lines }) => ({
        id: String(version),
        state: agreedOn ? ('ok' as const) : ('next' as const),
        when: moment(savedAt),
        title: agreedOn ? words.versionAgreed(day(agreedOn)) : words.versionSaved,
        text: [words.versionText(goal, lines.length), savedBy && words.by(personName(savedBy))]
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
