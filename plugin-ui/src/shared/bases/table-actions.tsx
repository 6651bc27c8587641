import type { RouteInput } from '@nastavnik/contracts/route';
import type { tableRoutes } from '@nastavnik/contracts/tables';
import { useMay } from '../may.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSaveMenteesMutation, useSaveMentorsMutation } from './tables.api.ts';
import { words } from './words.ts';

type TableActionsProps =
  | { base: 'mentees'; query: RouteInput<typeof tableRoutes.mentees>['query'] }
  | { base: 'mentors'; query: RouteInput<typeof tableRoutes.mentors>['query'] };

/** A base as a workbook: saved as it is narrowed, or read in. */
export function TableActions({ base, query }: TableActionsProps) {
  const may = useMay('tables.write');
  const toast = useToast();
  const [saveMentees, mentees] = useSaveMenteesMutation();
  const [saveMentors, mentors] = useSaveMentorsMutation();
  if (!may) return null;
  const error = mentees.error ?? mentors.error;
  const save = async (whom: 'school' | 'outside') => {
    const { data } = await (base === 'mentees'
      ? saveMentees({ query: { ...query, for: whom } })
      : saveMentors({ query: { ...query, for: whom } }));
    if (data !== undefined && whom === 'outside') toast({ text: words.savedOutside });
  };
  const busy = mentees.isLoading || mentors.isLoading;
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <ButtonLink kind="quiet" to={`/tables/${base}`}>
        {words.load}
      </ButtonLink>
      <Button kind="quiet" busy={busy} onClick={() => void save('outside')}>
        {words.saveOutside}
      </Button>
      <Button busy={busy} onClick={() => void save('school')}>
        {words.saveTable}
      </Button>
    </>
  );
}
