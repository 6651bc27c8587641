import { useState } from 'react';
import { MenteeView } from '@nastavnik/contracts/mentees';
import { TableActions } from '../../shared/bases/table-actions.tsx';
import { useMay } from '../../shared/may.tsx';
import { count, words as numbers } from '../../shared/numbers.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { AddMenteesDialog } from './add-mentees-dialog.tsx';
import { ClassTeacherLine } from './class-teacher-line.tsx';
import { MenteeFilters } from './mentee-filters.tsx';
import { MenteePanel } from './mentee-panel.tsx';
import { MenteesList } from './mentees-list.tsx';
import { noFilters, useMentees } from './use-mentees.ts';
import { words } from './words.ts';

type Mentees = ReturnType<typeof useMentees>;

const MenteeViews = ({ mentees: { filters, view, counts } }: { mentees: Mentees }) => (
  <Views
    views={MenteeView.options.map((each) => ({
      to: filters.hrefWith({ view: each, person: '' }),
      label: words.views[each],
      count: counts?.[each],
      current: each === view,
    }))}
  />
);

function Found({ mentees, opened }: { mentees: Mentees; opened: string | undefined }) {
  const { list, rows, filtered, filters } = mentees;
  return (
    <>
      <MenteeFilters filters={filters} />
      <ClassTeacherLine classId={filters.get('class')} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={8} />}
      {list.data && rows.length === 0 && (
        <Empty
          title={words.nobodyTitle}
          actions={
            filtered && <Button onClick={() => filters.set(noFilters)}>{words.reset}</Button>
          }
        >
          {words.nobody}
        </Empty>
      )}
      {rows.length > 0 && <MenteesList mentees={mentees} opened={opened} />}
    </>
  );
}

/** The base of mentees: who needs what, and what can be done with many at once. */
export function MenteesPage() {
  const mentees = useMentees();
  const { filters, counts, filtered } = mentees;
  const mayWrite = useMay('mentees.write');
  const [adds, setAdds] = useState(false);
  const opened = filters.asked('person');
  const place = usePanelInView(opened);
  const close = () => filters.set({ person: '' });
  const add = mayWrite && (
    <Button kind="pri" icon="plus" onClick={() => setAdds(true)}>
      {words.addFromClass}
    </Button>
  );
  const nobody = counts?.all === 0 && counts.left === 0 && !filtered;
  return (
    <Page
      title={mayWrite ? words.title : words.titleOfClass}
      caption={counts && `${count(counts.all, numbers.person)} · ${words.caption}`}
      actions={
        mayWrite && (
          <>
            <TableActions base="mentees" query={mentees.asked} />
            {!nobody && add}
          </>
        )
      }
    >
      <MenteeViews mentees={mentees} />
      {nobody ? (
        <Empty title={words.emptyTitle} actions={add}>
          {mayWrite ? words.empty : words.emptyReader}
        </Empty>
      ) : (
        <div ref={place}>
          <WithPanel panel={opened && <MenteePanel menteeId={opened} onClose={close} />}>
            <Found mentees={mentees} opened={opened} />
          </WithPanel>
        </div>
      )}
      {adds && <AddMenteesDialog onClose={() => setAdds(false)} />}
    </Page>
  );
}
