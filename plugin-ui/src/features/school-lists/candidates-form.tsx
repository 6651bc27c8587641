import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useChangeSchoolListMutation } from './school-lists.api.ts';
import { words } from './words.ts';

interface Mark {
  on: boolean;
  reason: string;
}

function useMarks(list: SchoolList) {
  const toast = useToast();
  const [marks, setMarks] = useState(
    () =>
      new Map(
        list.candidates.map(({ schoolId }) => {
          const kept = list.schools.find((each) => each.schoolId === schoolId);
          return [schoolId, { on: kept !== undefined, reason: kept?.reason ?? '' }] as const;
        }),
      ) as ReadonlyMap<string, Mark>,
  );
  const [tried, setTried] = useState(false);
  const [change, { isLoading, error }] = useChangeSchoolListMutation();
  const isMissing = ({ on, reason }: Mark) => on && reason.trim() === '';
  const save = async () => {
    setTried(true);
    if ([...marks.values()].some(isMissing)) return;
    const schools = [...marks].flatMap(([schoolId, { on, reason }]) =>
      on ? [{ schoolId, reason }] : [],
    );
    const params = { listId: list.id };
    const { data } = await change({ params, body: { schools }, version: list.version });
    if (data) toast({ text: words.saved });
  };
  const set = (schoolId: string, mark: Mark) => setMarks(new Map(marks).set(schoolId, mark));
  return {
    marks,
    set,
    save,
    isMissing: (mark: Mark) => tried && isMissing(mark),
    isLoading,
    error,
  };
}

/** The schools of a municipality: which take part, and on what ground. */
export function CandidatesForm({ list }: { list: SchoolList }) {
  const { marks, set, save, isMissing, isLoading, error } = useMarks(list);
  if (list.candidates.length === 0) return <Empty title={words.noSchoolsAtAll} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error !== undefined && <Problem error={error} />}
      <p className="sec">{words.reasonHint}</p>
      {list.candidates.map(({ schoolId, name }) => {
        const mark = marks.get(schoolId) ?? { on: false, reason: '' };
        return (
          <fieldset key={schoolId} className="remark">
            <Checkbox checked={mark.on} onChange={(on) => set(schoolId, { ...mark, on })}>
              {name}
            </Checkbox>
            {mark.on && (
              <Field label={words.reasonOf(name)} error={isMissing(mark) ? words.fill : undefined}>
                <TextInput
                  value={mark.reason}
                  maxLength={300}
                  onChange={(reason) => set(schoolId, { ...mark, reason })}
                />
              </Field>
            )}
          </fieldset>
        );
      })}
      <Button kind="pri" type="submit" busy={isLoading}>
        {words.save}
      </Button>
    </form>
  );
}
