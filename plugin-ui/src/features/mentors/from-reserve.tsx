import type { Mentor } from '@nastavnik/contracts/mentors';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCarryOverMentorsMutation, useReserveMentorsMutation } from './mentors.api.ts';
import { words } from './words.ts';

interface FromReserveProps {
  mentors: readonly Mentor[];
  onDone: () => void;
}

/** What can be done with those who are in reserve: into the base once their year has begun, or out. */
export function FromReserve({ mentors, onDone }: FromReserveProps) {
  const toast = useToast();
  const [carry, carrying] = useCarryOverMentorsMutation();
  const [reserve, leaving] = useReserveMentorsMutation();
  const mentorIds = mentors.map(({ id }) => id);
  const carryOver = async () => {
    const { data } = await carry({ body: { mentorIds } });
    if (!data) return;
    toast({ text: words.reserve.carried(data.mentors) });
    onDone();
  };
  const takeOut = async () => {
    const { data } = await reserve({ body: { mentorIds, reserve: null } });
    if (data) onDone();
  };
  const error = carrying.error ?? leaving.error;
  return (
    <>
      <Button kind="pri" busy={carrying.isLoading} onClick={() => void carryOver()}>
        {words.reserve.carry}
      </Button>
      <Button busy={leaving.isLoading} onClick={() => void takeOut()}>
        {words.reserve.out}
      </Button>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
