import { Problem } from '../../platform/problem/problem.ts';

/** Whose a code is, and how far its versions have come. */
export interface CodeOwner {
  orgId: string | null;
  newest: number;
}

/** Refuses a code of another owner, and a version that is there: what was kept is never changed. */
export function needNewVersion(
  there: CodeOwner | undefined,
  orgId: string,
  { code, version }: { code: string; version: number },
): void {
  if (there && there.orgId !== orgId) throw new Problem('pack.code-taken', { code });
  if (there && there.newest >= version)
    throw new Problem('pack.version-old', { newest: there.newest });
}
