import { useState } from 'react';
import { WishKind } from '@nastavnik/contracts/matching-profile';
import type { PairSide } from '@nastavnik/contracts/matching-run';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { rowsOf } from '../pages.ts';
import { PersonChoice } from '../people-picker/person-choice.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSettled } from '../use-settled.ts';
import {
  useMenteesToNameInfiniteQuery,
  useMentorsToNameInfiniteQuery,
  useSetWishMutation,
} from './match-profile.api.ts';
import { words } from './words.ts';

interface OtherSideProps {
  personId: string;
  side: PairSide;
  chosen: PersonBrief | undefined;
  onChoose: (person: PersonBrief | undefined) => void;
  error: string | undefined;
}

/** Somebody of the other base, by the beginning of the family name. */
export function OtherSide({ personId, side, ...rest }: OtherSideProps) {
  const [q, setQ] = useState('');
  const settled = useSettled(q.trim());
  const asked = { query: { limit: 6, q: settled || undefined } };
  const mentors = useMentorsToNameInfiniteQuery(asked, { skip: side === 'mentor' });
  const mentees = useMenteesToNameInfiniteQuery(asked, { skip: side === 'mentee' });
  const rows = side === 'mentee' ? rowsOf(mentors.data) : rowsOf(mentees.data);
  return (
    <PersonChoice
      {...rest}
      label={words.about[side]}
      q={q}
      onQ={setQ}
      people={rows.map(({ person }) => person).filter(({ id }) => id !== personId)}
      source={side === 'mentee' ? mentors : mentees}
      all={words.found[side]}
      nobody={words.nobody[side](settled)}
    />
  );
}

interface WishDialogProps {
  personId: string;
  /** On which side the person stands: the other one is searched. */
  side: PairSide;
  who: string;
  onClose: () => void;
}

/** Writes down whom a person would like, or would not have. */
export function WishDialog({ personId, side, who, onClose }: WishDialogProps) {
  const toast = useToast();
  const [set, { isLoading, error }] = useSetWishMutation();
  const [kind, setKind] = useState<WishKind>('like');
  const [chosen, setChosen] = useState<PersonBrief>();
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (!chosen) return;
    const answer = await set({ body: { fromId: personId, toId: chosen.id, kind } });
    if (answer.error) return;
    toast({ text: words.wished });
    onClose();
  };
  return (
    <Dialog
      title={words.wishTitle(who)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.notSave}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Choices
        label={words.whatWish}
        value={kind}
        onChange={setKind}
        choices={WishKind.options.map((value) => ({
          value,
          title: words.kinds[value],
          text: words.kindNotes[value],
        }))}
      />
      <OtherSide
        personId={personId}
        side={side}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && !chosen ? words.chooseWho : undefined}
      />
    </Dialog>
  );
}
