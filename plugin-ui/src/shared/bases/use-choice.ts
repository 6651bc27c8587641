import { useState } from 'react';

/** The most people that one action takes. */
export const MOST = 500;

interface Row {
  id: string;
}

interface Fetched<R> {
  data?: { pages: readonly { items: readonly R[] }[] } | undefined;
  hasNextPage?: boolean;
}

interface Shown<R> {
  rows: readonly R[];
  /** How many there are in all; unknown while filters narrow the list. */
  total: number | undefined;
  more: () => PromiseLike<Fetched<R>>;
}

/** The rows that were chosen, and a way to choose all that the list holds, also those not shown. */
export function useChoice<R extends Row>({ rows, total, more }: Shown<R>) {
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const chosen = rows.filter(({ id }) => selected.has(id));
  const chooseAll = async () => {
    let fetched = await more();
    while (fetched.hasNextPage) fetched = await more();
    const all = fetched.data?.pages.flatMap(({ items }) => items) ?? rows;
    setSelected(new Set(all.slice(0, MOST).map(({ id }) => id)));
  };
  const whole = total === undefined || total > MOST || chosen.length === total;
  return {
    selected,
    setSelected,
    chosen,
    /** Absent when all are chosen, or too many to choose. */
    onAll: whole ? undefined : () => void chooseAll(),
    clear: () => setSelected(new Set()),
  };
}
