import { useMemo, useState } from 'react';
import type {
  Keep,
  MatchLock,
  MatchSettings,
  RuleCode,
  RuleSetting,
  ScoreWeights,
} from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import type { LockSetting, MatchBoard } from '@nastavnik/contracts/matching-run';

type Criterion = keyof ScoreWeights;
export type Level = 'none' | 'less' | 'usual' | 'more';

/** How much of the usual points a criterion gets. */
const shares: Record<Level, number> = { none: 0, less: 0.5, usual: 1, more: 1.5 };
export const levels = Object.keys(shares) as Level[];

const pointsAt = (criterion: Criterion, level: Level) =>
  Math.round(defaultSettings.score[criterion] * shares[level]);

/** The nearest level to the points of a run. */
export const levelOf = (criterion: Criterion, points: number): Level =>
  levels.toSorted(
    (a, b) => Math.abs(pointsAt(criterion, a) - points) - Math.abs(pointsAt(criterion, b) - points),
  )[0] ?? 'usual';

export type Keeping = 'all' | 'better' | 'anew';

/** What each of them makes of the pairs of before. */
export const worthOf: Record<Keeping, Keep> = {
  all: 'first',
  better: defaultSettings.keep,
  anew: 0,
};
export const keepings = Object.keys(worthOf) as Keeping[];

const nameOf = ({ menteeId, mentorId }: Pick<MatchLock, 'menteeId' | 'mentorId'>) =>
  `${menteeId} ${mentorId}`;

/** The locks after what a curator says; a mentee is held to one mentor. */
export function withLock(locks: readonly MatchLock[], said: LockSetting): MatchLock[] {
  const { menteeId, mentorId, kind } = said;
  const rest = locks.filter(
    (lock) =>
      nameOf(lock) !== nameOf(said) &&
      !(kind === 'must' && lock.kind === 'must' && lock.menteeId === menteeId),
  );
  return kind === null ? rest : [...rest, { menteeId, mentorId, kind }];
}

/** What has to be said so that the locks of one list become those of the other. */
export function locksBetween(
  before: readonly MatchLock[],
  after: readonly MatchLock[],
): LockSetting[] {
  const known = new Map(before.map((lock) => [nameOf(lock), lock.kind]));
  const left = new Set(after.map(nameOf));
  return [
    ...before.filter((lock) => !left.has(nameOf(lock))).map((lock) => ({ ...lock, kind: null })),
    ...after.filter((lock) => known.get(nameOf(lock)) !== lock.kind),
  ];
}

/** The settings that a run was not made with; nothing is kept until it is matched anew. */
export function useRunDraft({ settings: made, locks: held, input }: MatchBoard) {
  const [settings, setSettings] = useState<MatchSettings>(made);
  const [locks, setLocks] = useState<readonly MatchLock[]>(held);
  const changes = useMemo(() => locksBetween(held, locks), [held, locks]);
  const touched =
    changes.length > 0 ||
    locksBetween(input.locks, locks).length > 0 ||
    JSON.stringify(settings) !== JSON.stringify(made);
  return {
    settings,
    locks,
    touched,
    changes,
    lock: (said: LockSetting) => setLocks((now) => withLock(now, said)),
    setPoint: (point: number) => setSettings((now) => ({ ...now, point })),
    setKeep: (keep: Keep) => setSettings((now) => ({ ...now, keep })),
    setLevel: (criterion: Criterion, level: Level) =>
      setSettings((now) => ({
        ...now,
        score: { ...now.score, [criterion]: pointsAt(criterion, level) },
      })),
    setRule: (code: RuleCode, to: Partial<RuleSetting>) =>
      setSettings((now) => ({
        ...now,
        rules: now.rules.map((rule) => (rule.code === code ? { ...rule, ...to } : rule)),
      })),
    reset: () => {
      setSettings(made);
      setLocks(held);
    },
  };
}
