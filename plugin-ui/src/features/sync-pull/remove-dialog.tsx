import type { Pull } from '@nastavnik/contracts/sync-pull';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useRemovePullMutation } from './pull.api.ts';

/** Asks whether to forget the journal's server and its secret. */
export function RemoveDialog({ pull, onClose }: { pull: Pull; onClose: () => void }) {
  const say = useToast();
  const [remove, { isLoading, error }] = useRemovePullMutation();
  const send = async () => {
    const result = await remove({ query: { org: pull.org }, version: pull.version });
    if ('error' in result) return;
    say({ text: 'Сервер журнала забыт, загруженное осталось.' });
    onClose();
  };
  return (
    <Dialog
      title="Больше не загружать с этого сервера?"
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            Забыть сервер
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Оставить
          </Button>
        </>
      }
    >
      <p>
        Адрес и секрет сотрутся, расписание остановится. Всё, что уже загружено, останется. Чтобы
        только приостановить загрузки, снимите отметку «Загружать по расписанию».
      </p>
      {error && <Problem error={error} />}
    </Dialog>
  );
}
