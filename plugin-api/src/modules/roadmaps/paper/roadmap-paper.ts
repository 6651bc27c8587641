import { dueWords } from '@nastavnik/contracts/due/words';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { targetWords } from '@nastavnik/contracts/roadmap-target-words';
import type { RoadmapAct, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { Facts } from '../../documents/paper/paper.ts';

interface Standing {
  edition: number | null;
  act: RoadmapAct | null;
  agreed: { by: string; on: string } | null;
}

/** What the paper of a roadmap says; a row of a section has its number and its title alone. */
export function roadmapFacts(content: RoadmapContent, { edition, act, agreed }: Standing): Facts {
  const { title, period, bodies } = content;
  const years =
    period.from === period.to ? `${period.from} год` : `${period.from}–${period.to} годы`;
  return {
    title: /дорожн\p{L}+ карт/iu.test(title) ? title : `Дорожная карта\n${title}`,
    years,
    approved: act !== null,
    act: act ? `${act.kind} от ${dayInFigures(act.date)} № ${act.number}` : '',
    agreed: agreed !== null,
    agreement: agreed ? `${agreed.by}, ${dayInFigures(agreed.on)}` : '',
    edition: edition === null ? 'Редакция готовится' : `Редакция ${edition}`,
    items: rowsOf(content, (code) => bodies.find((body) => body.code === code)?.title ?? code),
  };
}

function rowsOf(
  { items, sections, indicators }: RoadmapContent,
  titleOf: (code: string) => string,
): Facts[] {
  let current: string | null = null;
  return items.flatMap((item): Facts[] => {
    const section = sections.find(({ code }) => code === item.section);
    const begins = section !== undefined && section.code !== current;
    current = section?.code ?? current;
    const row = {
      n: item.number,
      work: item.title,
      term: item.due ? dueWords(item.due, titleOf) : item.dueNote,
      executors: item.bodies.map(titleOf).join('\n'),
      result: [item.result, ...item.targets.map((each) => targetWords(each, indicators))]
        .filter(Boolean)
        .join('\n'),
    };
    const empty = { term: '', executors: '', result: '' };
    return begins ? [{ ...empty, n: `${section.number}.`, work: section.title }, row] : [row];
  });
}
