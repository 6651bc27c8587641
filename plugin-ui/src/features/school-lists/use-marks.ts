import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { useState } from 'react';
import { useToast } from '../../shared/ui/toast.tsx';
import { useChangeSchoolListMutation } from './school-lists.api.ts';
import { words } from './words.ts';

export interface Mark {
  on: boolean;
  reason: string;
}

type Marks = ReadonlyMap<string, Mark>;

const marksOf = ({ candidates, schools }: SchoolList): Marks =>
  new Map(
    candidates.map(({ schoolId }) => {
      const kept = schools.find((each) => each.schoolId === schoolId);
      return [schoolId, { on: kept !== undefined, reason: kept?.reason ?? '' }] as const;
    }),
  );

const noReason = ({ on, reason }: Mark) => on && reason.trim() === '';

/** Which schools are ticked and why, until it is saved; `onUnsaved` is told of the first change. */
export function useMarks(list: SchoolList, onUnsaved: (unsaved: boolean) => void) {
  const toast = useToast();
  const [marks, setMarks] = useState(() => marksOf(list));
  const [changed, setChanged] = useState(false);
  const [tried, setTried] = useState(false);
  const [change, { isLoading, error }] = useChangeSchoolListMutation();
  const put = (next: Marks) => {
    setMarks(next);
    setChanged(true);
    onUnsaved(true);
  };
  const save = async () => {
    setTried(true);
    if ([...marks.values()].some(noReason)) return;
    const schools = [...marks].flatMap(([schoolId, { on, reason }]) =>
      on ? [{ schoolId, reason }] : [],
    );
    const params = { listId: list.id };
    const { data } = await change({ params, body: { schools }, version: list.version });
    if (!data) return;
    toast({ text: words.saved });
    onUnsaved(false);
  };
  return {
    marks,
    changed,
    set: (schoolId: string, mark: Mark) => put(new Map(marks).set(schoolId, mark)),
    /** The same ground for every ticked school that has none. */
    fill: (reason: string) =>
      put(
        new Map([...marks].map(([id, mark]) => [id, noReason(mark) ? { ...mark, reason } : mark])),
      ),
    wanting: [...marks.values()].filter(noReason).length,
    ticked: [...marks.values()].filter(({ on }) => on).length,
    save,
    isMissing: (mark: Mark) => tried && noReason(mark),
    isLoading,
    error,
  };
}
