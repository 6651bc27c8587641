import type { ConnectionCard } from '@nastavnik/contracts/connections';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useSwitchInstallationMutation } from './connection.api.ts';
import { consequences } from './words.ts';

interface SwitchProps {
  card: ConnectionCard;
  onClose: () => void;
}

/** Asks once more before the section opens or closes for the whole school. */
export function SwitchDialog({ card: { id, installation }, onClose }: SwitchProps) {
  const say = useToast();
  const [change, { isLoading, error }] = useSwitchInstallationMutation();
  const enabled = !installation.enabled;
  const verb = enabled ? 'Включить' : 'Выключить';
  const send = async () => {
    const result = await change({
      params: { connectionId: id },
      body: { enabled },
      version: installation.version,
    });
    if ('error' in result) return;
    say({ text: enabled ? 'Наставничество включено.' : 'Наставничество выключено.' });
    onClose();
  };
  return (
    <Dialog
      title={`${verb} наставничество в школе?`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind={enabled ? 'pri' : 'danger'} type="submit" busy={isLoading}>
            {verb}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Оставить как есть
          </Button>
        </>
      }
    >
      <ul className="points">
        {consequences[enabled ? 'on' : 'off'].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {error && <Problem error={error} />}
    </Dialog>
  );
}
