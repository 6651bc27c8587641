import type { RouteInput } from '@nastavnik/contracts/route';
import type { tableRoutes } from '@nastavnik/contracts/tables';
import { useMay } from '../may.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { useSaveMenteesMutation, useSaveMentorsMutation } from './tables.api.ts';
import { words } from './words.ts';

type TableActionsProps =
  | { base: 'mentees'; query: RouteInput<typeof tableRoutes.mentees>['query'] }
  | { base: 'mentors'; query: RouteInput<typeof tableRoutes.mentors>['query'] };

/** A base as a workbook: saved as it is narrowed, or read in. */
export function TableActions({ base, query }: TableActionsProps) {
  const may = useMay('tables.write');
  const [saveMentees, mentees] = useSaveMenteesMutation();
  const [saveMentors, mentors] = useSaveMentorsMutation();
  if (!may) return null;
  const error = mentees.error ?? mentors.error;
  const save = () => void (base === 'mentees' ? saveMentees({ query }) : saveMentors({ query }));
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <ButtonLink kind="quiet" to={`/tables/${base}`}>
        {words.load}
      </ButtonLink>
      <Button busy={mentees.isLoading || mentors.isLoading} onClick={save}>
        {words.saveTable}
      </Button>
    </>
  );
}
