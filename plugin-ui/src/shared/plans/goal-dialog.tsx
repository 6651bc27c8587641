import { useState } from 'react';
import type { Plan } from '@nastavnik/contracts/plans';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useRemarkPlanMutation } from './plans.api.ts';
import { words } from './words.ts';

interface GoalDialogProps {
  plan: Plan;
  /** As the person has said it before. */
  text: string;
  onClose: () => void;
}

/** The mentee says the goal in words of their own. */
export function GoalDialog({ plan, text, onClose }: GoalDialogProps) {
  const [goal, setGoal] = useState(text);
  const [remark, { isLoading, error }] = useRemarkPlanMutation();
  const toast = useToast();
  const send = async () => {
    if (goal.trim() === '') return;
    const body = { kind: 'goal' as const, text: goal.trim() };
    const { data } = await remark({ params: { pairId: plan.pairId }, body });
    if (!data) return;
    toast({ text: words.goalSaved });
    onClose();
  };
  return (
    <Dialog
      title={words.goalDialog}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button
            kind="pri"
            type="submit"
            busy={isLoading}
            why={goal.trim() === '' && words.noText}
          >
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Field label={words.goalLabel}>
        <TextArea rows={3} maxLength={1000} value={goal} onChange={setGoal} />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
