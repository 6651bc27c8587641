import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import type { List } from './lists.ts';
import { listsOf } from './lists.ts';
import { words } from './words.ts';

type Entry = List['entries'][number];

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
function PackBlock({ list, from }: { list: List; from: string }) {
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

/** The lists and norms in force: where each comes from, and what nobody has checked yet. */
export function PacksPage() {
  const { pack, error, refetch } = usePack();
  const { day } = useDates();
  const lists = pack ? listsOf(pack) : [];
  const unchecked = lists.filter((list) => list.unchecked).length;
  return (
    <Page title={words.title} caption={pack && words.caption(pack.title, pack.version)}>
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {!pack && !error && <Skeleton lines={8} />}
      {pack && (
        <Note tone={unchecked > 0 ? 'warn' : 'ok'}>
          {unchecked > 0 ? words.uncheckedNote(unchecked) : words.checkedNote}
        </Note>
      )}
      {pack && (
        <div className="below-stages stack">
          {lists.map((list) => (
            <PackBlock key={list.id} list={list} from={day(pack.effectiveFrom)} />
          ))}
        </div>
      )}
    </Page>
  );
}
