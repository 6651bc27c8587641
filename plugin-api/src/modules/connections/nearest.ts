import type { Decision } from './installations.repository.ts';

/** The decision of the nearest org on the path from an org up to its region. */
export const nearest = <D extends Pick<Decision, 'orgId'>>(
  decisions: D[],
  path: string[],
): D | null => path.flatMap((id) => decisions.find(({ orgId }) => orgId === id) ?? [])[0] ?? null;

/** Whether any host's nearest decision is «on». */
export function someEnabled(decisions: Decision[], path: string[]): boolean {
  const hosts = new Set(decisions.map(({ connectionId }) => connectionId));
  return [...hosts].some(
    (host) =>
      nearest(
        decisions.filter(({ connectionId }) => connectionId === host),
        path,
      )?.enabled === true,
  );
}
