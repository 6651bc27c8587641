import { Block } from '../../shared/ui/page.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import type { Entry, List } from './lists.ts';
import { words } from './words.ts';

const Unchecked = () => <Status state="warn">{words.unchecked}</Status>;

const columns: Column<Entry>[] = [
  {
    key: 'title',
    head: words.entry,
    name: true,
    cell: ({ title, source, checked }) => (
      <>
        {title}
        {source && <small>{words.source(source)}</small>}
        {checked === false && (
          <small>
            <Unchecked />
          </small>
        )}
      </>
    ),
  },
  { key: 'about', head: words.about, cell: ({ about }) => about ?? '–' },
];

/** One list; its entries are opened on demand, its source is always in view. */
export function PackBlock({ list, from }: { list: List; from: string }) {
  const { title, source, unchecked, entries } = list;
  const own = entries.some((entry) => entry.source);
  return (
    <Block title={title} caption={words.from(from)} more={unchecked && <Unchecked />}>
      <p className="sec">
        {source ? words.source(source) : own ? words.ownSources : words.noSource}
      </p>
      {entries.length === 0 ? (
        <p className="sec">{words.empty}</p>
      ) : (
        <details>
          <summary>{words.showAll(entries.length)}</summary>
          <Table
            label={words.table(title)}
            look="plain"
            rows={entries}
            columns={columns}
            idOf={({ id }) => id}
          />
        </details>
      )}
    </Block>
  );
}
