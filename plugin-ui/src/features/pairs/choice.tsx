import type { ReactNode } from 'react';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { namesAmong, personAbout } from '../../shared/person.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { making as say } from './words.ts';

interface Row {
  id: string;
  person: PersonBrief;
}

/** A list as an infinite query gives it, as far as choosing from it asks. */
interface Source {
  data?: unknown;
  error?: unknown;
  hasNextPage?: boolean | undefined;
  isFetching: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface FindProps<V extends string> {
  q: string;
  onQ: (q: string) => void;
  view: V;
  views: Record<V, string>;
  onView: (view: V) => void;
  children?: ReactNode;
}

/** What narrows a list to choose from. */
export const Find = <V extends string>({ q, onQ, view, views, onView, children }: FindProps<V>) => (
  <div className="filters">
    <Field label={say.find} wide>
      <TextInput type="search" value={q} onChange={onQ} placeholder={say.findHint} />
    </Field>
    <Field label={say.show}>
      <Select
        value={view}
        onChange={(value) => onView(value as V)}
        options={Object.entries<string>(views).map(([value, label]) => ({ value, label }))}
      />
    </Field>
    {children}
  </div>
);

interface ChoiceProps<R extends Row> {
  label: string;
  rows: readonly R[];
  source: Source;
  /** Of several that may be taken. */
  isChosen?: (row: R) => boolean;
  onChoose: (row: R) => void;
  /** After the name: consents, room. */
  about: Column<R>;
  empty: { text: string; to: string; label: string };
}

const whoBy =
  (nameOf: (person: PersonBrief) => string) =>
  ({ person }: Row) => (
    <>
      {nameOf(person)}
      <small>{personAbout(person)}</small>
    </>
  );

type Choosing<R extends Row> = Pick<ChoiceProps<R>, 'isChosen' | 'onChoose'> & {
  nameOf: (person: PersonBrief) => string;
};

function ChooseButton<R extends Row>({
  row,
  isChosen,
  onChoose,
  nameOf,
}: Choosing<R> & { row: R }) {
  const chosen = isChosen?.(row);
  return (
    <Button
      square={say.chooseWho(nameOf(row.person))}
      icon={chosen ? 'check' : 'plus'}
      pressed={chosen}
      onClick={() => onChoose(row)}
    />
  );
}

const chooseColumn = <R extends Row>(choosing: Choosing<R>): Column<R> => ({
  key: 'choose',
  head: say.choose,
  silent: true,
  right: true,
  cell: (row) => <ChooseButton row={row} {...choosing} />,
});

/** People of a base, each with a button that takes them into the pair or out of it. */
export function Choice<R extends Row>(props: ChoiceProps<R>) {
  const { label, rows, source, isChosen, onChoose, about, empty } = props;
  const nameOf = namesAmong(rows.map(({ person }) => person));
  const columns: Column<R>[] = [
    { key: 'who', head: label, name: true, cell: whoBy(nameOf) },
    about,
    chooseColumn({ onChoose, nameOf, ...(isChosen && { isChosen }) }),
  ];
  if (source.error !== undefined)
    return <Problem error={source.error} onRetry={() => void source.refetch()} />;
  if (source.data === undefined) return <Skeleton lines={5} />;
  if (rows.length === 0 && !source.hasNextPage)
    return (
      <Empty
        title={say.nobody}
        actions={
          <ButtonLink kind="quiet" to={empty.to}>
            {empty.label}
          </ButtonLink>
        }
      >
        {empty.text}
      </Empty>
    );
  return (
    <>
      <Table label={label} look="plain" tall rows={rows} columns={columns} idOf={({ id }) => id} />
      {source.hasNextPage && (
        <div className="pager">
          <Button busy={source.isFetching} onClick={() => void source.fetchNextPage()}>
            {say.more}
          </Button>
        </div>
      )}
    </>
  );
}
