import type { RoadmapComparison } from '@nastavnik/contracts/roadmap-papers';
import type { State } from '../../../shared/ui/status.tsx';

type Kind = RoadmapComparison['items'][number]['kind'];

/** Words of printing a roadmap and of comparing its editions. */
export const words = {
  pdf: 'Напечатать (PDF)',
  docx: 'Открыть в Word (DOCX)',
  text: 'Что печатать',
  inForce: (edition: number | null) =>
    edition === null ? 'Действующую карту' : `Действующую карту, редакция ${edition}`,
  draft: 'Проект изменений',
  compare: 'Сравнить с редакцией',
  nothing: 'Не сравнивать',
  edition: (edition: number) => `редакция ${edition}`,
  title: (from: number) => `Что изменилось после редакции ${from}`,
  same: 'Изменений нет: текст тот же.',
  head: 'Сведения о карте',
  item: (number: string, title: string) => `Пункт ${number}. ${title}`,
  change: (what: string, before: string, after: string) =>
    `${what}: было «${before}», стало «${after}»`,
  kinds: {
    added: { word: 'добавлен', shape: 'ok' },
    removed: { word: 'убран', shape: 'bad' },
    changed: { word: 'изменён', shape: 'run' },
  } satisfies Record<Kind, { word: string; shape: State }>,
} as const;
