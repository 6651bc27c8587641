import type { PersonConsents } from '@nastavnik/contracts/consents';

/** The records that can be withdrawn: of each kind in force the last one given, newest first. */
export function inForce({
  marks,
  records,
}: Pick<PersonConsents, 'marks' | 'records'>): ReadonlySet<string> {
  const ids = marks
    .filter(({ state }) => state === 'active')
    .map(
      ({ kind }) => records.find((record) => record.kind === kind && record.act === 'given')?.id,
    );
  return new Set(ids.filter((id) => id !== undefined));
}
