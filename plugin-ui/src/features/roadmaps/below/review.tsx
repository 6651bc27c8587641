import type { ItemProof, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import type { RoadmapBelow } from '@nastavnik/contracts/roadmaps-below';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useConfirmFromAboveMutation, useGiveBackFromAboveMutation } from './below.api.ts';
import { words } from './words.ts';

interface ReviewProps {
  roadmap: RoadmapBelow;
  item: RoadmapItemView;
  proof: ItemProof;
}

const paramsOf = ({ roadmap, item, proof }: ReviewProps) => ({
  orgId: roadmap.owner.id,
  roadmapId: roadmap.id,
  itemId: item.id,
  proofId: proof.id,
});

function GiveBackDialog({ onClose, ...reviewed }: ReviewProps & { onClose: () => void }) {
  const toast = useToast();
  const [remark, setRemark] = useState('');
  const [tried, setTried] = useState(false);
  const [giveBack, { isLoading, error }] = useGiveBackFromAboveMutation();
  const empty = remark.trim() === '';
  const send = async () => {
    setTried(true);
    if (empty) return;
    const { data } = await giveBack({ params: paramsOf(reviewed), body: { remark } });
    if (!data) return;
    toast({ text: words.returned });
    onClose();
  };
  return (
    <Dialog
      title={words.returnTitle(reviewed.item.number)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.send}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field
        label={words.remark}
        hint={words.remarkHint}
        error={tried && empty ? words.fill : undefined}
      >
        <TextArea rows={3} maxLength={500} value={remark} onChange={setRemark} />
      </Field>
    </Dialog>
  );
}

/** Confirms what was shown, or sends it back; of what the plugin has counted nothing is asked. */
export function Review(props: ReviewProps) {
  const { roadmap, proof } = props;
  const toast = useToast();
  const [returning, setReturning] = useState(false);
  const [confirm, { isLoading, error }] = useConfirmFromAboveMutation();
  if (!roadmap.mayReview || proof.kind === 'data' || proof.review?.state === 'returned')
    return null;
  const send = async () => {
    const { data } = await confirm({ params: paramsOf(props) });
    if (data) toast({ text: words.confirmed });
  };
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <div className="acts">
        {proof.review === null && (
          <Button kind="pri" busy={isLoading} onClick={() => void send()}>
            {words.confirm}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setReturning(true)}>
          {words.giveBack}
        </Button>
      </div>
      {returning && <GiveBackDialog {...props} onClose={() => setReturning(false)} />}
    </>
  );
}
