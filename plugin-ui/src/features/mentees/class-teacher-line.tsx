import { classTitle } from '@nastavnik/contracts/class-title';
import { useState } from 'react';
import type { SchoolClass } from '@nastavnik/contracts/roster';
import { useMay } from '../../shared/may.tsx';
import { adultName } from '../../shared/people.ts';
import { useListClassesQuery, useSetClassTeacherMutation } from '../../shared/roster.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { NameTeacherDialog } from './name-teacher-dialog.tsx';
import { words } from './words.ts';

function ByTheSchool({ schoolClass }: { schoolClass: SchoolClass }) {
  const [naming, setNaming] = useState(false);
  const [set, { isLoading, error }] = useSetClassTeacherMutation();
  const named = schoolClass.teacherBy === 'school';
  return (
    <>
      <Button kind="quiet" onClick={() => setNaming(true)}>
        {named ? words.teacher.change : words.teacher.name}
      </Button>
      {named && (
        <Button
          kind="quiet"
          busy={isLoading}
          onClick={() =>
            void set({ params: { classId: schoolClass.id }, body: { personId: null } })
          }
        >
          {words.teacher.remove}
        </Button>
      )}
      {error && <Problem error={error} />}
      {naming && <NameTeacherDialog schoolClass={schoolClass} onClose={() => setNaming(false)} />}
    </>
  );
}

/** Who leads the class that is chosen; whoever keeps classes names them where the journal does not. */
export function ClassTeacherLine({ classId }: { classId: string }) {
  const may = useMay('classes.write');
  const { data } = useListClassesQuery(undefined, { skip: !may });
  const found = data?.items.find(({ id }) => id === classId);
  if (!may || !found) return null;
  const { teacher, teacherBy } = found;
  return (
    <div className="pager">
      <span>
        {classTitle(found.title)}, {words.teacher.title}:{' '}
        {teacher ? adultName(teacher.name) : words.teacher.nobody}
        {teacherBy && <span className="sec"> ({words.teacher.by[teacherBy]})</span>}
      </span>
      {teacherBy !== 'journal' && <ByTheSchool schoolClass={found} />}
    </div>
  );
}
