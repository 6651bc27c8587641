import { PairView } from '@nastavnik/contracts/pairs';
import { Link } from 'wouter';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { PairsList } from './pairs-list.tsx';
import { noFilters, usePairs } from './use-pairs.ts';
import { words } from './words.ts';

type Pairs = ReturnType<typeof usePairs>;

function PairFilters({ filters }: Pick<Pairs, 'filters'>) {
  const { pack } = usePack();
  const forms = (pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title }));
  return (
    <Filters onReset={() => filters.set(noFilters)}>
      <Field label={words.find} wide>
        <TextInput
          type="search"
          value={filters.get('q')}
          onChange={(q) => filters.set({ q })}
          placeholder={words.findHint}
        />
      </Field>
      <Field label={words.form}>
        <Select
          value={filters.get('form')}
          onChange={(form) => filters.set({ form })}
          options={[{ value: '', label: words.allForms }, ...forms]}
        />
      </Field>
    </Filters>
  );
}

function OfPerson({ personId, rows, filters }: Pairs) {
  const person = rows
    .flatMap(({ mentor, mentees }) => [mentor, ...mentees])
    .find(({ id }) => id === personId);
  return (
    <Note action={<Button onClick={() => filters.set({ person: '' })}>{words.showAll}</Button>}>
      {words.ofPerson(person ? personName(person) : words.thisPerson)}
    </Note>
  );
}

const OfProgramme = ({ programmeId, filters }: Pairs & { programmeId: string }) => (
  <Note action={<Button onClick={() => filters.set({ programme: '' })}>{words.showAll}</Button>}>
    {words.ofProgramme} <Link href={`/programmes/${programmeId}`}>{words.openProgramme}</Link>
  </Note>
);

/** Pairs and groups of the school: those that wait for something, and what can be done with many. */
export function PairsPage() {
  const pairs = usePairs();
  const { filters, view, personId, programmeId, counts, list, rows, filtered } = pairs;
  const mayWrite = useMay('pairs.write');
  const create = mayWrite && (
    <ButtonLink kind="pri" icon="plus" to="/pairs/new">
      {words.create}
    </ButtonLink>
  );
  const nothing = counts?.open === 0 && counts.closed === 0 && !filtered;
  return (
    <Page
      title={words.title}
      caption={counts && words.caption(counts.open)}
      actions={!nothing && create}
    >
      <Views
        views={PairView.options.map((each) => ({
          to: filters.hrefWith({ view: each }),
          label: words.views[each],
          count: counts?.[each],
          current: each === view,
        }))}
      />
      {nothing ? (
        <Empty title={words.emptyTitle} actions={create}>
          {mayWrite ? words.empty : words.emptyReader}
        </Empty>
      ) : (
        <>
          {personId && <OfPerson {...pairs} />}
          {programmeId && <OfProgramme {...pairs} programmeId={programmeId} />}
          <PairFilters filters={filters} />
          {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
          {list.isLoading && <Skeleton lines={8} />}
          {list.data && rows.length === 0 && (
            <Empty
              title={words.nothingTitle}
              actions={
                filtered && <Button onClick={() => filters.set(noFilters)}>{words.reset}</Button>
              }
            >
              {words.nothing}
            </Empty>
          )}
          {rows.length > 0 && <PairsList pairs={pairs} />}
        </>
      )}
    </Page>
  );
}
