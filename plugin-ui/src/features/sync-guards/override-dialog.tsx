import { useState } from 'react';
import type { GuardRule } from '@nastavnik/contracts/sync-guards';
import { useDates } from '../../shared/dates.ts';
import { guardTitles } from '../../shared/guard-titles.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Choices } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import type { Draft, Faults } from './draft.ts';
import { draftOf, faultsOf, overrideOf } from './draft.ts';
import { useSetOverrideMutation } from './guards.api.ts';
import { overOf, usualOf } from './words.ts';

interface FormProps {
  rule: GuardRule;
  draft: Draft;
  faults: Faults;
  onChange: (change: Partial<Draft>) => void;
}

function Limits({ rule: { guard, usual }, draft, faults, onChange }: FormProps) {
  return (
    <div className="pair-of-fields">
      {usual.percent !== null && (
        <Field
          label={overOf(guard) === 'больше' ? 'Больше, %' : 'Не меньше, %'}
          error={faults.percent}
          hint={`Обычно ${usual.percent}`}
        >
          <TextInput
            type="number"
            value={draft.percent}
            onChange={(percent) => onChange({ percent })}
          />
        </Field>
      )}
      {usual.rows !== null && (
        <Field
          label={`И ${overOf(guard)} записей`}
          error={faults.rows}
          hint={`Обычно ${usual.rows}`}
        >
          <TextInput type="number" value={draft.rows} onChange={(rows) => onChange({ rows })} />
        </Field>
      )}
    </div>
  );
}

const Grounds = ({ draft, faults, onChange }: Omit<FormProps, 'rule'>) => (
  <>
    <div className="pair-of-fields">
      <Field
        label="По какой день"
        error={faults.validUntil}
        hint="Со следующего дня порог снова обычный"
      >
        <DateInput value={draft.validUntil} onChange={(validUntil) => onChange({ validUntil })} />
      </Field>
      <Field label="Основание: номер приказа, если есть">
        <TextInput value={draft.act} onChange={(act) => onChange({ act })} maxLength={100} />
      </Field>
    </div>
    <Field label="Причина, попадёт в историю исключений" error={faults.reason}>
      <TextArea
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={1000}
        rows={2}
        placeholder="Например: школа делится на два здания, классы переводят"
      />
    </Field>
  </>
);

/** Another limit of a guard, or none at all, until a day and for a reason. */
export function OverrideDialog({ rule, onClose }: { rule: GuardRule; onClose: () => void }) {
  const { today, day } = useDates();
  const say = useToast();
  const [set, { isLoading, error }] = useSetOverrideMutation();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(rule, today));
  const faults = faultsOf(draft, rule, today);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const usual = usualOf(rule);
  const form = { rule, draft, faults: asked ? faults : {}, onChange: change };
  const send = async () => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const result = await set({ body: overrideOf(draft, rule) });
    if ('error' in result) return;
    say({ text: `Исключение действует по ${day(draft.validUntil)} включительно.` });
    onClose();
  };
  return (
    <Dialog
      title={`Исключение для проверки ${rule.guard} «${guardTitles[rule.guard]}»`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind={draft.off ? 'danger' : 'pri'} type="submit" busy={isLoading}>
            {draft.off ? 'Отключить на срок' : 'Изменить порог'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Оставить как есть
          </Button>
        </>
      }
    >
      {usual !== '' && (
        <Choices
          label="Что изменить"
          value={draft.off ? 'off' : 'limit'}
          onChange={(value) => change({ off: value === 'off' })}
          choices={[
            {
              value: 'limit',
              title: 'Другой порог',
              text: `Обычный порог: ${usual}.`,
            },
            { value: 'off', title: 'Не проверять', text: 'Загрузки пройдут без этой проверки.' },
          ]}
        />
      )}
      {usual === '' && <p>У этой проверки нет порога: её можно только отключить на срок.</p>}
      {!draft.off && <Limits {...form} />}
      <Grounds {...form} />
      {error && <Problem error={error} />}
    </Dialog>
  );
}
