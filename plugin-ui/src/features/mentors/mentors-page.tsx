import { useState } from 'react';
import { AdmissionView } from '@nastavnik/contracts/admission';
import { MentorView } from '@nastavnik/contracts/mentors';
import { LacksFilter } from '../../shared/match-profile/lacks-filter.tsx';
import { useMay } from '../../shared/may.tsx';
import { count, words as numbers } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { TableActions } from '../../shared/bases/table-actions.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { AddMentorsDialog } from './add-mentors-dialog.tsx';
import { MentorPanel } from './mentor-panel.tsx';
import { MentorsList } from './mentors-list.tsx';
import { noFilters, useMentors } from './use-mentors.ts';
import { words } from './words.ts';

type Mentors = ReturnType<typeof useMentors>;

function SubBases({ mentors: { filters, counts, base, view } }: { mentors: Mentors }) {
  const { pack } = usePack();
  const viewOf = (code: string, label: string, times: number | undefined) => ({
    to: filters.hrefWith({ base: code, view: '', person: '' }),
    label,
    count: times,
    current: code === (base ?? '') && view !== 'reserve',
  });
  return (
    <Views
      label={words.subBases}
      views={[
        viewOf('', words.all, counts?.views.all),
        ...(pack?.bases ?? []).map(({ code, title }) =>
          viewOf(code, title, counts && (counts.bases[code] ?? 0)),
        ),
        {
          to: filters.hrefWith({ base: '', view: 'reserve', person: '' }),
          label: words.inReserve,
          count: counts?.views.reserve,
          current: view === 'reserve',
        },
      ]}
    />
  );
}

const MentorFilters = ({ mentors: { filters, view, admission } }: { mentors: Mentors }) => (
  <Filters onReset={() => filters.set(noFilters)}>
    <Field label="Найти" wide>
      <TextInput
        type="search"
        value={filters.get('q')}
        onChange={(q) => filters.set({ q })}
        placeholder="Начало фамилии"
      />
    </Field>
    <Field label="Состояние">
      <Select
        value={view}
        onChange={(next) => filters.set({ view: next === 'all' ? '' : next })}
        options={MentorView.options.map((value) => ({ value, label: words.views[value] }))}
      />
    </Field>
    <Field label={words.admission}>
      <Select
        value={admission ?? ''}
        onChange={(next) => filters.set({ admission: next })}
        options={[
          { value: '', label: words.anyAdmission },
          ...AdmissionView.options.map((value) => ({ value, label: words.admissions[value] })),
        ]}
      />
    </Field>
    <LacksFilter side="mentor" filters={filters} />
  </Filters>
);

function Found({ mentors, opened }: { mentors: Mentors; opened: string | undefined }) {
  const { list, rows, filtered, filters, base } = mentors;
  const { pack } = usePack();
  const external = pack?.bases.find(({ code }) => code === base)?.side === 'external';
  return (
    <>
      <MentorFilters mentors={mentors} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={8} />}
      {list.data && rows.length === 0 && (
        <Empty
          title={words.nobodyTitle}
          actions={
            filtered && <Button onClick={() => filters.set(noFilters)}>{words.reset}</Button>
          }
        >
          {external ? words.external : words.nobody}
        </Empty>
      )}
      {rows.length > 0 && <MentorsList mentors={mentors} opened={opened} />}
    </>
  );
}

/** The base of mentors by sub-bases: who may take one more, and in what they help. */
export function MentorsPage() {
  const mentors = useMentors();
  const { filters, counts, filtered, base } = mentors;
  const mayWrite = useMay('mentors.write');
  const [adds, setAdds] = useState(false);
  const opened = filters.asked('person');
  const place = usePanelInView(opened);
  const add = mayWrite && (
    <Button kind="pri" icon="plus" onClick={() => setAdds(true)}>
      {words.addMentors}
    </Button>
  );
  const nobody = counts?.views.all === 0 && counts.views.left === 0 && !filtered;
  return (
    <Page
      title={words.title}
      caption={counts && `${count(counts.views.all, numbers.person)} · ${words.caption}`}
      actions={
        <>
          <TableActions
            base="mentors"
            query={{
              view: mentors.view,
              base,
              admission: mentors.admission,
              q: filters.asked('q'),
              classId: filters.asked('class'),
              lacks: mentors.lacks,
            }}
          />
          {!nobody && add}
        </>
      }
    >
      <SubBases mentors={mentors} />
      {nobody ? (
        <Empty title={words.emptyTitle} actions={add}>
          {words.empty}
        </Empty>
      ) : (
        <div ref={place}>
          <WithPanel
            panel={
              opened && (
                <MentorPanel mentorId={opened} onClose={() => filters.set({ person: '' })} />
              )
            }
          >
            <Found mentors={mentors} opened={opened} />
          </WithPanel>
        </div>
      )}
      {adds && <AddMentorsDialog base={base} onClose={() => setAdds(false)} />}
    </Page>
  );
}
