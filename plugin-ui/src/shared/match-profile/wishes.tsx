import { useState } from 'react';
import type { MatchProfile, WishKind } from '@nastavnik/contracts/matching-profile';
import type { PairSide } from '@nastavnik/contracts/matching-run';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { nameAndPlace } from '../mentoring/about.ts';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSetWishMutation } from './match-profile.api.ts';
import { WishDialog } from './wish-dialog.tsx';
import { words } from './words.ts';

interface NamedProps {
  title: string;
  people: readonly PersonBrief[];
  onTakeBack?: ((person: PersonBrief) => void) | undefined;
}

export function Named({ title, people, onTakeBack }: NamedProps) {
  if (people.length === 0) return null;
  return (
    <>
      <p className="sec">{title}</p>
      <ul aria-label={title}>
        {people.map((person) => (
          <li key={person.id} className="legend">
            {nameAndPlace(person)}
            {onTakeBack && (
              <Button
                kind="quiet"
                icon="x"
                square={words.takeBack(personName(person))}
                onClick={() => onTakeBack(person)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface WishesProps {
  profile: MatchProfile;
  side: PairSide;
  who: string;
  mayChange: boolean;
}

/** Whom a person would like and whom they would not have; each is written down and taken back at once. */
export function Wishes({ profile, side, who, mayChange }: WishesProps) {
  const toast = useToast();
  const [set, { error }] = useSetWishMutation();
  const [asks, setAsks] = useState(false);
  const { personId, likes, avoids, likedBy, wishes } = profile;
  const takeBack = (kind: WishKind) => async (person: PersonBrief) => {
    const wish = { fromId: personId, toId: person.id };
    const answer = await set({ body: { ...wish, kind: null } });
    if (answer.error) return;
    toast({ text: words.takenBack, undo: () => void set({ body: { ...wish, kind } }) });
  };
  const back = (kind: WishKind) =>
    mayChange ? (person: PersonBrief) => void takeBack(kind)(person) : undefined;
  return (
    <>
      <h3>{words.wishes}</h3>
      {error !== undefined && <Problem error={error} />}
      {likes.length + avoids.length + likedBy.length === 0 && wishes === null && (
        <p className="sec">{words.noWishes}</p>
      )}
      {wishes !== null && (
        <>
          <p>«{wishes}»</p>
          {mayChange && <p className="cap">{words.toWish}</p>}
        </>
      )}
      <Named title={words.kinds.like} people={likes} onTakeBack={back('like')} />
      <Named title={words.kinds.avoid} people={avoids} onTakeBack={back('avoid')} />
      <Named title={words.likedBy} people={likedBy} />
      {mayChange && (
        <Button kind="quiet" icon="plus" onClick={() => setAsks(true)}>
          {words.addWish}
        </Button>
      )}
      {asks && (
        <WishDialog personId={personId} side={side} who={who} onClose={() => setAsks(false)} />
      )}
    </>
  );
}
