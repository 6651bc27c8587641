import { useState } from 'react';
import type { SchoolRole } from '@nastavnik/contracts/grants';
import { useDates } from '../../shared/dates.ts';
import { adultName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import type { Draft, Faults } from './draft.ts';
import { faultsOf, grantOf } from './draft.ts';
import { useGiveGrantMutation } from './grants.api.ts';
import { StaffChoice } from '../../shared/staff-choice.tsx';
import { roleTexts, roleTitles } from './words.ts';

const roles: readonly SchoolRole[] = ['curator', 'school_admin', 'psychologist'];

interface FormProps {
  draft: Draft;
  faults: Faults;
  onChange: (change: Partial<Draft>) => void;
}

const Period = ({ draft, faults, onChange }: FormProps) => (
  <>
    <div className="pair-of-fields">
      <Field label="Номер приказа" error={faults.actNumber}>
        <TextInput
          value={draft.actNumber}
          onChange={(actNumber) => onChange({ actNumber })}
          maxLength={50}
          placeholder="№ 214-од"
        />
      </Field>
      <Field label="Дата приказа" error={faults.actDate}>
        <DateInput value={draft.actDate} onChange={(actDate) => onChange({ actDate })} />
      </Field>
    </div>
    <div className="pair-of-fields">
      <Field label="С какого дня" error={faults.from}>
        <DateInput value={draft.from} onChange={(from) => onChange({ from })} />
      </Field>
      <Field label="По какой день" error={faults.until} hint="Пусто – без срока">
        <DateInput value={draft.until} onChange={(until) => onChange({ until })} />
      </Field>
    </div>
  </>
);

const Appointment = ({ draft, faults, onChange }: FormProps) => (
  <>
    <Field label="Роль" hint={roleTexts[draft.role]}>
      <Select
        value={draft.role}
        onChange={(role) => onChange({ role: role as SchoolRole })}
        options={roles.map((value) => ({ value, label: roleTitles[value] }))}
      />
    </Field>
    <StaffChoice
      label="Кого назначить"
      chosen={draft.person}
      onChoose={(person) => onChange({ person })}
      error={faults.person}
    />
    <Period draft={draft} faults={faults} onChange={onChange} />
  </>
);

interface AppointProps {
  role: SchoolRole;
  onClose: () => void;
}

/** Gives a role of the school to one of its staff, by an order and for a period. */
export function AppointDialog({ role, onClose }: AppointProps) {
  const { today, day } = useDates();
  const say = useToast();
  const [give, { isLoading, error }] = useGiveGrantMutation();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    person: undefined,
    role,
    actNumber: '',
    actDate: today,
    from: today,
    until: '',
  });
  const faults = faultsOf(draft);
  const send = async () => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const { data } = await give({ body: grantOf(draft) });
    if (!data || !draft.person) return;
    const name = adultName(draft.person.name);
    say({ text: `${roleTitles[draft.role]}: ${name}, с ${day(draft.from)}.` });
    onClose();
  };
  return (
    <Dialog
      title="Назначить на роль"
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            Назначить
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Не назначать
          </Button>
        </>
      }
    >
      <Appointment
        draft={draft}
        faults={asked ? faults : {}}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {error && <Problem error={error} />}
    </Dialog>
  );
}
