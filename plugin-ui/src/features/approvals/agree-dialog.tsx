import type { Approval } from '@nastavnik/contracts/approvals';
import type { RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useAgreeApprovalMutation } from './approvals.api.ts';
import { words } from './words.ts';

/** Agrees to the edition that is open; by an act where there is one. */
export function AgreeDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const toast = useToast();
  const [byAct, setByAct] = useState(false);
  const [act, setAct] = useState<RoadmapAct>({
    kind: words.actDefault,
    number: '',
    date: approval.today,
  });
  // the decision is on the text that was seen
  const [version] = useState(approval.version);
  const [tried, setTried] = useState(false);
  const [agree, { isLoading, error }] = useAgreeApprovalMutation();
  const set = (changes: Partial<typeof act>) => setAct({ ...act, ...changes });
  const missing = (value: string) => byAct && value.trim() === '';
  const need = (value: string) => (tried && missing(value) ? words.fill : undefined);
  const send = async () => {
    setTried(true);
    if (Object.values(act).some(missing)) return;
    const params = { approvalId: approval.id };
    const { data } = await agree({ params, body: { act: byAct ? act : null }, version });
    if (!data) return;
    toast({ text: words.agreed });
    onClose();
  };
  return (
    <Dialog
      title={words.agreeTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.agreeSend}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{words.agreeWhat(approval.sender.name)}</p>
      <Checkbox checked={byAct} onChange={setByAct}>
        {words.byAct}
      </Checkbox>
      {byAct && (
        <>
          <Field label={words.actKind} error={need(act.kind)}>
            <TextInput value={act.kind} maxLength={100} onChange={(kind) => set({ kind })} />
          </Field>
          <Field label={words.actNumber} error={need(act.number)}>
            <TextInput value={act.number} maxLength={50} onChange={(number) => set({ number })} />
          </Field>
          <Field label={words.actDate} error={need(act.date)}>
            <DateInput value={act.date} onChange={(date) => set({ date })} />
          </Field>
        </>
      )}
    </Dialog>
  );
}
