import type { ReadItem, RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { dueWords } from '@nastavnik/contracts/due/words';
import { useState } from 'react';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { words } from './words.ts';

const FIRST = 10;

const columnsOf = (titleOf: (code: string) => string): Column<ReadItem>[] => [
  { key: 'number', head: words.heads.number, right: true, cell: ({ number }) => number },
  {
    key: 'title',
    head: words.heads.title,
    name: true,
    cell: ({ title, remarks }) => (
      <>
        {title}
        {remarks.map((remark) => (
          <small key={remark}>{remark}</small>
        ))}
      </>
    ),
  },
  {
    key: 'due',
    head: words.heads.due,
    cell: ({ due, dueNote }) => {
      if (due) return dueWords(due, titleOf);
      return <span className="sec">{dueNote ? words.words(dueNote) : words.noDueHere}</span>;
    },
  },
  { key: 'bodies', head: words.heads.bodies, cell: ({ bodies }) => bodies.map(titleOf).join('; ') },
  { key: 'result', head: words.heads.result, cell: ({ result }) => result || '–' },
];

/** The items as they would come. */
export function ReadItems({ read: { items, bodies, sections } }: { read: RoadmapImport }) {
  const [all, setAll] = useState(false);
  const titleOf = (code: string) => bodies.find((body) => body.code === code)?.title ?? code;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <Block
      title={words.itemsTitle}
      caption={items.length > 0 ? words.itemsOf(items.length, sections.length) : undefined}
    >
      {items.length === 0 && <p className="sec">{words.noItems}</p>}
      {items.length > 0 && (
        <Table
          label={words.table2}
          rows={shown}
          columns={columnsOf(titleOf)}
          idOf={({ number }) => number}
          look="plain"
          cards
        />
      )}
      {shown.length < items.length && (
        <Actions>
          <Button onClick={() => setAll(true)}>{words.showAll(items.length)}</Button>
        </Actions>
      )}
    </Block>
  );
}
