import { dueWords } from '@nastavnik/contracts/due/words';
import type { ItemDraft, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { type Column, Table } from '../ui/table.tsx';
import { words } from './words.ts';

/** The customary table of a roadmap that was handed over or published, as it then was. */
export function ContentTable({ content: { bodies, items } }: { content: RoadmapContent }) {
  const titleOf = (code: string) => bodies.find((body) => body.code === code)?.title ?? code;
  const columns: Column<ItemDraft>[] = [
    { key: 'number', head: words.heads.number, tight: true, cell: (item) => item.number },
    { key: 'title', head: words.heads.title, name: true, cell: (item) => item.title },
    {
      key: 'due',
      head: words.heads.due,
      cell: ({ due, dueNote }) => (due ? dueWords(due, titleOf) : dueNote || '–'),
    },
    {
      key: 'bodies',
      head: words.heads.bodies,
      cell: (item) => item.bodies.map(titleOf).join('; '),
    },
    { key: 'result', head: words.heads.result, cell: ({ result }) => result || '–' },
  ];
  return (
    <Table
      label={words.items}
      rows={items}
      columns={columns}
      idOf={({ number }) => number}
      look="plain"
      cards
    />
  );
}
