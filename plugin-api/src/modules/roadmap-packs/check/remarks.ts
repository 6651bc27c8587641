import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import { lastDaysOf } from './due-days.ts';

/** What may be meant, but looks like a slip; an item that explains itself by `anomaly` is believed. */
export function remarksOn(pack: RoadmapPack): string[] {
  const { act, items, bodies, sections, indicators } = pack;
  const late = items.flatMap(({ number, due, anomaly }) => {
    const last = due ? lastDaysOf(due).toSorted().at(-1) : undefined;
    const repeats = due && 'repeat' in due && due.repeat !== undefined;
    return act && last !== undefined && last < act.date && !repeats && anomaly === undefined
      ? [
          `Пункт ${number}: срок ${dayInFigures(last)} раньше даты акта, ${dayInFigures(act.date)}. Пункт просрочен с первого дня.`,
        ]
      : [];
  });
  const undated = items.filter(({ due }) => due === null).map(({ number }) => number);
  const used = {
    bodies: new Set(items.flatMap((item) => item.bodies)),
    sections: new Set(items.map(({ section }) => section)),
    indicators: new Set(items.flatMap(({ targets }) => targets.map((each) => each.indicator))),
  };
  const idle = [
    ...bodies.filter(({ code }) => !used.bodies.has(code)).map(({ code }) => `исполнитель ${code}`),
    ...sections.filter(({ code }) => !used.sections.has(code)).map(({ code }) => `раздел ${code}`),
    ...indicators
      .filter(({ code }) => !used.indicators.has(code))
      .map(({ code }) => `показатель ${code}`),
  ];
  return [
    ...late,
    ...(undated.length > 0
      ? [`Без срока: ${undated.length === 1 ? 'пункт' : 'пункты'} ${undated.join(', ')}.`]
      : []),
    ...(idle.length > 0 ? [`Ни в одном пункте не назван: ${idle.join(', ')}.`] : []),
  ];
}
