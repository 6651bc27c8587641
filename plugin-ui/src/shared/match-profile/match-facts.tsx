import { useState } from 'react';
import type { MatchProfile } from '@nastavnik/contracts/matching-profile';
import type { PairSide } from '@nastavnik/contracts/matching-run';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { words as bases } from '../bases/words.ts';
import { useDates } from '../dates.ts';
import { useMay } from '../may.tsx';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { KeyValue } from '../ui/story.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { useShowMatchProfileQuery } from './match-profile.api.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { Wishes } from './wishes.tsx';
import { words } from './words.ts';

/** Who has said it, and when. */
function SaidBy({ profile: { said, personId } }: { profile: MatchProfile }) {
  const { dayOf } = useDates();
  if (said === null) return null;
  const on = dayOf(said.at);
  const by = said.by === null ? words.saidOn(on) : words.saidBy(personName(said.by), on);
  const from = said.source === null ? '' : words.fromRequest(said.source);
  return <p className="cap">{said.by?.id === personId ? words.saidBySelf(on) : `${by}${from}`}</p>;
}

function Facts({ profile }: { profile: MatchProfile }) {
  const { interests, shift, building, language, about, version } = profile;
  if (version === 0) return <p className="sec">{words.none}</p>;
  return (
    <>
      <KeyValue
        facts={[
          ...(about === null ? [] : ([[words.aboutSelf, about]] as const)),
          [bases.interests, interests.join(', ') || words.notSaid],
          ...(shift === null ? [] : ([[words.shift, words.shiftOf(shift)]] as const)),
          ...(building === null ? [] : ([[words.building, building]] as const)),
          ...(language === null ? [] : ([[words.language, language]] as const)),
        ]}
      />
      <SaidBy profile={profile} />
    </>
  );
}

interface MatchFactsProps {
  person: PersonBrief;
  side: PairSide;
  /** Somebody who has left the base is not matched any more. */
  active: boolean;
}

/** What matching reads of a person beside the request or the competences, where it is changed. */
export function MatchFacts({ person, side, active }: MatchFactsProps) {
  const mayRead = useMay('matching.read');
  const mayChange = useMay('matching.write') && active;
  const params = { personId: person.id };
  const { currentData, error, refetch } = useShowMatchProfileQuery({ params }, { skip: !mayRead });
  const [asks, setAsks] = useState(false);
  if (!mayRead) return null;
  const who = personName(person);
  return (
    <>
      <h3>{words.title}</h3>
      {error !== undefined && !currentData && <Problem error={error} onRetry={refetch} />}
      {error === undefined && !currentData && <Skeleton lines={2} />}
      {currentData && (
        <>
          <Facts profile={currentData} />
          {mayChange && (
            <Button onClick={() => setAsks(true)}>
              {currentData.version === 0 ? words.fill : words.change}
            </Button>
          )}
          <Wishes profile={currentData} side={side} who={who} mayChange={mayChange} />
          {asks && <ProfileDialog profile={currentData} who={who} onClose={() => setAsks(false)} />}
        </>
      )}
    </>
  );
}
