import { useState } from 'react';
import { classTitle } from '@nastavnik/contracts/class-title';
import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { useListClassesQuery } from '../../../shared/roster.ts';
import { Field, Select, TextInput } from '../../../shared/ui/field.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { making as say } from '../words.ts';

type View = keyof typeof say.pairViews;
const views = Object.entries(say.pairViews).map(([value, label]) => ({ value, label }));

const usual = (kind: DocumentKind): View =>
  kind === 'CERTIFICATE' ? 'closed' : kind === 'PAIR_ORDER' ? 'awaits_order' : 'active';

const isView = (asked: string): asked is View => asked in say.pairViews;

/** Which pairs are listed: by where they stand, by a class, by an order, by a name. */
export function usePairFilters(kind: DocumentKind) {
  const asked = useFilters().get('pairs');
  const [view, setView] = useState<View>(isView(asked) ? asked : usual(kind));
  const [classId, setClassId] = useState('');
  const [order, setOrder] = useState('');
  const [q, setQ] = useState('');
  const query = {
    view,
    q: useSettled(q).trim() || undefined,
    classId: classId || undefined,
    order: useSettled(order).trim() || undefined,
  };
  return { view, setView, classId, setClassId, order, setOrder, q, setQ, query };
}

export function PairFilters({ filters }: { filters: ReturnType<typeof usePairFilters> }) {
  const { data: classes } = useListClassesQuery();
  const options = (classes?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: classTitle(title),
  }));
  return (
    <div className="filters">
      <Field label={say.pairsView}>
        <Select
          value={filters.view}
          onChange={(value) => filters.setView(value as View)}
          options={views}
        />
      </Field>
      <Field label={say.pairsClass}>
        <Select
          value={filters.classId}
          onChange={filters.setClassId}
          options={[{ value: '', label: say.anyClass }, ...options]}
        />
      </Field>
      <Field label={say.pairsOrder}>
        <TextInput type="search" value={filters.order} maxLength={50} onChange={filters.setOrder} />
      </Field>
      <Field label="Найти" wide>
        <TextInput
          type="search"
          value={filters.q}
          onChange={filters.setQ}
          placeholder="Начало фамилии"
        />
      </Field>
    </div>
  );
}
