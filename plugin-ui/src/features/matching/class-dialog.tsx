import { classTitle } from '@nastavnik/contracts/class-title';
import { useState } from 'react';
import { shifts } from '../../shared/match-profile/profile-fields.tsx';
import { words as profile } from '../../shared/match-profile/words.ts';
import { useListClassesQuery } from '../../shared/roster.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useSetClassMutation } from './matching.api.ts';
import { ofClass as words } from './class-words.ts';

/** What is left empty stays with each pupil as it was. */
const bodyOf = (shift: string, building: string) => ({
  ...(shift !== '' && { shift: Number(shift) }),
  ...(building.trim() !== '' && { building: building.trim() }),
});

const choices = [
  { value: '', label: words.unchanged },
  ...shifts.filter(({ value }) => value !== ''),
];

/** Says where and when all pupils of a class study. */
export function ClassDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const { data: classes, error: refusal, refetch } = useListClassesQuery();
  const [set, { isLoading, error }] = useSetClassMutation();
  const [classId, setClassId] = useState('');
  const [shift, setShift] = useState('');
  const [building, setBuilding] = useState('');
  const [tried, setTried] = useState(false);
  const body = bodyOf(shift, building);
  const says = Object.keys(body).length > 0;
  const send = async () => {
    setTried(true);
    if (classId === '' || !says) return;
    const { data } = await set({ params: { classId }, body });
    if (!data) return;
    toast({ text: words.done(data.pupils) });
    onClose();
  };
  const options = (classes?.items ?? []).map(({ id, title, pupils }) => ({
    value: id,
    label: words.option(classTitle(title), pupils),
  }));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {profile.save}
          </Button>
          <Button onClick={onClose}>{profile.notSave}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      {refusal !== undefined && <Problem error={refusal} onRetry={refetch} />}
      <p>{words.intro}</p>
      <div className="form">
        <Field
          label={words.schoolClass}
          error={tried && classId === '' ? words.chooseClass : undefined}
        >
          <Select
            value={classId}
            onChange={setClassId}
            options={[{ value: '', label: words.chooseClass }, ...options]}
          />
        </Field>
        <Field label={profile.shift} error={tried && !says ? words.nothing : undefined}>
          <Select value={shift} onChange={setShift} options={choices} />
        </Field>
        <Field label={profile.building} hint={words.buildingHint}>
          <TextInput value={building} maxLength={60} onChange={setBuilding} />
        </Field>
      </div>
    </Dialog>
  );
}
