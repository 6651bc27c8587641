import { useState } from 'react';
import type { GuardOverride } from '@nastavnik/contracts/sync-guards';
import { guardTitles } from '../../shared/guard-titles.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useEndOverrideMutation } from './guards.api.ts';

interface EndProps {
  override: GuardOverride;
  onClose: () => void;
}

/** Asks whether to bring the usual limit back before the exception's day. */
export function EndDialog({ override: { id, guard }, onClose }: EndProps) {
  const say = useToast();
  const [end, { isLoading, error }] = useEndOverrideMutation();
  const [reason, setReason] = useState('');
  const send = async () => {
    const result = await end({
      params: { overrideId: id },
      body: reason.trim() === '' ? {} : { reason: reason.trim() },
    });
    if ('error' in result) return;
    say({ text: `Проверка ${guard} снова работает как обычно.` });
    onClose();
  };
  return (
    <Dialog
      title={`Вернуть обычную проверку ${guard} «${guardTitles[guard]}»?`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            Вернуть обычную
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Оставить исключение
          </Button>
        </>
      }
    >
      <p>Исключение закончится сразу. Загрузка, которая уже ждёт решения, по-прежнему его ждёт.</p>
      <Field label="Почему раньше срока, если нужно пояснить">
        <TextInput value={reason} onChange={setReason} maxLength={1000} />
      </Field>
      {error && <Problem error={error} />}
    </Dialog>
  );
}
