import { useState } from 'react';
import type { Grant } from '@nastavnik/contracts/grants';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useRevokeGrantMutation } from './grants.api.ts';
import { nameOf, roleTitles } from './words.ts';

interface RevokeProps {
  grant: Grant;
  onClose: () => void;
}

/** Asks whether to take a role away and why, and says what will follow. */
export function RevokeDialog({ grant, onClose }: RevokeProps) {
  const { person } = useSession();
  const say = useToast();
  const [revoke, { isLoading, error }] = useRevokeGrantMutation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const role = roleTitles[grant.role].toLowerCase();
  const send = async () => {
    setAsked(true);
    if (missing) return;
    const result = await revoke({
      params: { grantId: grant.id },
      body: { reason: reason.trim() },
      version: grant.version,
    });
    if ('error' in result) return;
    say({ text: `Роль отозвана: ${nameOf(grant)}, ${role}.` });
    onClose();
  };
  return (
    <Dialog
      title={`Отозвать роль: ${nameOf(grant)}?`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            Отозвать
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Оставить
          </Button>
        </>
      }
    >
      <p>
        Роль «{role}» закончится сразу. Всё, что человек записал, останется; вернуть роль можно
        новым назначением.
      </p>
      <Field label="Причина" error={asked && missing ? 'Укажите причину.' : undefined}>
        <TextInput value={reason} onChange={setReason} maxLength={500} />
      </Field>
      {grant.person.id === person.id && (
        <Note tone="warn">
          <p>Это ваша роль: её страницы закроются для вас, как только вы её отзовёте.</p>
        </Note>
      )}
      {error && <Problem error={error} />}
    </Dialog>
  );
}
