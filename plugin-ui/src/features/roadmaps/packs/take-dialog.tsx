import type { RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useTakeRoadmapPackMutation } from './packs.api.ts';
import { words } from './words.ts';

/** Asks before an example begins to set the days of everybody below. */
export function TakeDialog({ pack, onClose }: { pack: RoadmapPackVersion; onClose: () => void }) {
  const toast = useToast();
  const [take, { isLoading, error }] = useTakeRoadmapPackMutation();
  const send = async () => {
    const { data } = await take({ params: { packId: pack.id } });
    if (!data) return;
    toast({ text: words.taken });
    onClose();
  };
  return (
    <Dialog
      title={words.takeTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.takeSend}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{words.takeWhat(pack.title, pack.territory)}</p>
    </Dialog>
  );
}
