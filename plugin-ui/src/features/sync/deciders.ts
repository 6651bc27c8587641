import { useMemo } from 'react';
import type { RunPart } from '@nastavnik/contracts/sync-run';
import { adultName } from '../../shared/people.ts';
import { useSession } from '../../shared/session.ts';
import { useListDecidersQuery } from './sync.api.ts';

/** Who decided on a part, in words; the school's administrators by name. */
export function useDecider(): (part: RunPart) => string {
  const { person } = useSession();
  const { data } = useListDecidersQuery({ query: { role: 'school_admin', limit: 200 } });
  return useMemo(() => {
    const names = new Map(data?.items.map((grant) => [grant.person.id, grant.person.name]));
    return ({ decision, appliedAt }) => {
      if (!decision) return appliedAt ? 'автоматически' : '–';
      const { byPersonId, byClientId, reason } = decision;
      const name = byPersonId ? names.get(byPersonId) : null;
      const known = name ? adultName(name) : byClientId ? 'журнал' : 'администратор школы';
      const who = byPersonId === person.id ? 'вы' : known;
      return reason ? `${who}, «${reason}»` : who;
    };
  }, [data, person.id]);
}
