import type { PlanLine, PlanVersion } from '@nastavnik/contracts/plans';
import { count, type Forms, plural } from '../numbers.ts';

type Version = Pick<PlanVersion, 'goal' | 'lines' | 'agreedOn'>;
/** «добавлена 1 задача», «добавлены 2 задачи», «добавлено 5 задач». */
type Deed = readonly [verb: Forms, noun: Forms];

const task: Forms = ['задача', 'задачи', 'задач'];
const deeds = {
  added: [['добавлена', 'добавлены', 'добавлено'], task],
  removed: [['убрана', 'убраны', 'убрано'], task],
  changed: [['изменена', 'изменены', 'изменено'], task],
  results: [
    ['записан', 'записаны', 'записано'],
    ['результат', 'результата', 'результатов'],
  ],
  marks: [
    ['поставлена', 'поставлены', 'поставлено'],
    ['оценка', 'оценки', 'оценок'],
  ],
} as const satisfies Record<string, Deed>;

const said = ([verb, noun]: Deed, times: number) =>
  times === 0 ? [] : [`${plural(times, verb)} ${count(times, noun)}`];

/** The same task of two versions: under its own name, or else under the same number in its part. */
function pairsOf(before: readonly PlanLine[], after: readonly PlanLine[]) {
  const left = [...before];
  const take = (fits: (line: PlanLine) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const byName = after.map((line) => ({
    line,
    was: take(({ section, task }) => section === line.section && task === line.task),
  }));
  const pairs = byName.map(({ line, was }) => ({
    line,
    was: was ?? take(({ section, due }) => section === line.section && due === line.due),
  }));
  return { pairs, removed: left.length };
}

/** What one save of a plan changed, in words; of the first one how long the plan was. */
export function planChanges(before: Version | undefined, after: Version): string {
  if (!before) return said(deeds.added, after.lines.length).join('') || 'без задач';
  const { pairs, removed } = pairsOf(before.lines, after.lines);
  const times = (fits: (now: PlanLine, was: PlanLine) => boolean) =>
    pairs.filter(({ line, was }) => was && fits(line, was)).length;
  const planned = ({ task, due, expected }: PlanLine) => JSON.stringify([task, due, expected]);
  const changes = [
    ...(before.goal === after.goal ? [] : [before.goal ? 'изменена цель' : 'записана цель']),
    ...said(deeds.added, pairs.filter(({ was }) => !was).length),
    ...said(deeds.removed, removed),
    ...said(
      deeds.changed,
      times((now, was) => planned(now) !== planned(was)),
    ),
    ...said(
      deeds.results,
      times((now, was) => now.actual !== was.actual),
    ),
    ...said(
      deeds.marks,
      times((now, was) => now.mark !== was.mark),
    ),
    ...(before.agreedOn !== null && after.agreedOn === null ? ['согласование снято'] : []),
  ];
  return changes.join(', ') || 'состав не изменился';
}
