import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useMay } from '../../shared/may.tsx';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useForbidPairMutation } from './pairs.api.ts';
import { rematch as say } from './rematch-words.ts';

/** The way to the matching board; the former mentor is forbidden to these mentees first. */
function RematchDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const [avoids, setAvoids] = useState(true);
  const [forbid, { isLoading, error }] = useForbidPairMutation();
  const [, navigate] = useLocation();
  const go = async () => {
    for (const { id: menteeId } of avoids ? pair.mentees : []) {
      const { data } = await forbid({
        body: { menteeId, mentorId: pair.mentor.id, kind: 'never' },
      });
      if (!data) return;
    }
    navigate(`/matching?form=${pair.form}`);
  };
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      onSubmit={() => void go()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.go}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p>{say.text(menteeNames(pair))}</p>
      <Checkbox checked={avoids} onChange={setAvoids}>
        {say.avoid(personName(pair.mentor))}
      </Checkbox>
      <p className="sec">{say.avoidNote}</p>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

/** A pair that has broken up: its mentees may be matched anew, or joined by hand. */
export function Rematch({ pair }: { pair: Pair }) {
  const matches = useMay('matching.write');
  const [asked, setAsked] = useState(false);
  if (pair.status !== 'broken' || !matches) return null;
  return (
    <div className="decision">
      <Note
        action={
          <Button kind="pri" onClick={() => setAsked(true)}>
            {say.open}
          </Button>
        }
      >
        <p>{say.note}</p>
      </Note>
      {asked && <RematchDialog pair={pair} onClose={() => setAsked(false)} />}
    </div>
  );
}
