import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { Blackout, Draft } from './draft.ts';
import { newBlackout } from './draft.ts';
import type { FormProps } from './provider-fields.tsx';

const kinds = [
  { value: 'daily', label: 'В назначенное время' },
  { value: 'hours', label: 'Через равные промежутки' },
];

interface RestProps {
  blackout: Blackout;
  onChange: (next: Blackout) => void;
  onRemove: () => void;
}

const Rest = ({ blackout, onChange, onRemove }: RestProps) => (
  <div className="rest">
    <Field label="Не загружать с">
      <DateInput value={blackout.from} onChange={(from) => onChange({ ...blackout, from })} />
    </Field>
    <Field label="по (включительно)">
      <DateInput value={blackout.to} onChange={(to) => onChange({ ...blackout, to })} />
    </Field>
    <Button kind="quiet" icon="x" square="Убрать эти дни" onClick={onRemove} />
  </div>
);

function Rests({ draft: { blackouts }, faults, onChange }: FormProps) {
  const put = (next: readonly Blackout[]) => onChange({ blackouts: next });
  return (
    <>
      {blackouts.map((blackout, place) => (
        <Rest
          key={blackout.id}
          blackout={blackout}
          onChange={(next) => put(blackouts.with(place, next))}
          onRemove={() => put(blackouts.toSpliced(place, 1))}
        />
      ))}
      {faults.blackouts && (
        <p className="err" role="alert">
          {faults.blackouts}
        </p>
      )}
      <Button kind="quiet" icon="plus" onClick={() => put([...blackouts, newBlackout()])}>
        Добавить дни без загрузки
      </Button>
    </>
  );
}

/** When the roster is read by itself, and on which days it is not. */
export function ScheduleFields(form: FormProps) {
  const { draft, faults, onChange } = form;
  return (
    <div className="stack-close">
      <Checkbox checked={draft.enabled} onChange={(enabled) => onChange({ enabled })}>
        Загружать по расписанию
      </Checkbox>
      <div className="pair-of-fields">
        <Field label="Расписание">
          <Select
            value={draft.schedule}
            options={kinds}
            onChange={(next) => onChange({ schedule: next as Draft['schedule'] })}
          />
        </Field>
        {draft.schedule === 'daily' ? (
          <Field
            label="Время, через запятую"
            error={faults.times}
            hint="По времени школы, до 15 минут позже"
          >
            <TextInput value={draft.times} onChange={(times) => onChange({ times })} />
          </Field>
        ) : (
          <Field label="Каждые, часов" error={faults.every}>
            <TextInput
              type="number"
              value={draft.every}
              onChange={(every) => onChange({ every })}
            />
          </Field>
        )}
      </div>
      <Rests {...form} />
    </div>
  );
}
