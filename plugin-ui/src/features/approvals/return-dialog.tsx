import type { Approval } from '@nastavnik/contracts/approvals';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useReturnApprovalMutation } from './approvals.api.ts';
import { words } from './words.ts';

interface Typed {
  key: number;
  item: string;
  text: string;
}

/** As many as the server takes. */
const MOST = 100;
const blank = (key: number): Typed => ({ key, item: '', text: '' });

function useRemarks(approval: Approval, onDone: () => void) {
  const [typed, setTyped] = useState([blank(0)]);
  // the remarks are to the text that was seen
  const [version] = useState(approval.version);
  const [tried, setTried] = useState(false);
  const [giveBack, { isLoading, error }] = useReturnApprovalMutation();
  const send = async () => {
    setTried(true);
    if (typed.some(({ text }) => text.trim() === '')) return;
    const remarks = typed.map(({ item, text }) => ({ item: item || null, text }));
    const params = { approvalId: approval.id };
    const { data } = await giveBack({ params, body: { remarks }, version });
    if (data) onDone();
  };
  const set = (key: number, changes: Partial<Typed>) =>
    setTyped(typed.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  return {
    typed,
    set,
    add: () => setTyped([...typed, blank(Math.max(...typed.map(({ key }) => key)) + 1)]),
    drop: (key: number) => setTyped(typed.filter((each) => each.key !== key)),
    isMissing: ({ text }: Typed) => tried && text.trim() === '',
    send,
    busy: isLoading,
    error,
  };
}

type Remarks = ReturnType<typeof useRemarks>;

function RemarkFields({
  one,
  remarks,
  items,
}: {
  one: Typed;
  remarks: Remarks;
  items: readonly ItemDraft[];
}) {
  return (
    <fieldset className="remark">
      <Field label={words.remarkTo}>
        <Select
          value={one.item}
          onChange={(item) => remarks.set(one.key, { item })}
          options={[
            { value: '', label: words.toAll },
            ...items.map(({ number, title }) => ({
              value: number,
              label: words.toItem(number, title),
            })),
          ]}
        />
      </Field>
      <Field label={words.remark} error={remarks.isMissing(one) ? words.fill : undefined}>
        <TextArea
          rows={3}
          maxLength={2_000}
          value={one.text}
          onChange={(text) => remarks.set(one.key, { text })}
        />
      </Field>
      {remarks.typed.length > 1 && (
        <Button kind="quiet" onClick={() => remarks.drop(one.key)}>
          {words.drop}
        </Button>
      )}
    </fieldset>
  );
}

/** Remarks to the whole or to items, and the document goes back. */
export function ReturnDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const toast = useToast();
  const remarks = useRemarks(approval, () => {
    toast({ text: words.returned });
    onClose();
  });
  return (
    <Dialog
      title={words.returnTitle}
      onClose={onClose}
      onSubmit={() => void remarks.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={remarks.busy}>
            {words.returnSend}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {remarks.error !== undefined && <Problem error={remarks.error} />}
      {remarks.typed.map((one) => (
        <RemarkFields
          key={one.key}
          one={one}
          remarks={remarks}
          items={approval.content?.items ?? []}
        />
      ))}
      {remarks.typed.length < MOST && (
        <Button icon="plus" onClick={remarks.add}>
          {words.more}
        </Button>
      )}
    </Dialog>
  );
}
