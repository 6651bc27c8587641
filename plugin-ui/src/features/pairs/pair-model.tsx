import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { card as say } from './card-words.ts';
import { useNameModelMutation } from './pairs.api.ts';

const useModels = (form: string) => usePack().pack?.forms.find(({ code }) => code === form)?.models;

/** Names the role model of a pair that no order has fixed yet. */
function ModelDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const models = useModels(pair.form) ?? [];
  const [model, setModel] = useState(pair.model ?? '');
  const [save, { isLoading, error }] = useNameModelMutation();
  const toast = useToast();
  const send = async () => {
    const { data } = await save({
      params: { pairId: pair.id },
      version: pair.version,
      body: { model: model || null },
    });
    if (!data) return;
    toast({ text: say.modelSaved });
    onClose();
  };
  return (
    <Dialog
      title={say.modelTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.modelSave}
          </Button>
          <Button onClick={onClose}>{say.modelKeep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={say.model} hint={say.modelHint}>
        <Select
          value={model}
          onChange={setModel}
          options={[
            { value: '', label: say.noModel },
            ...models.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
    </Dialog>
  );
}

/** Whether the role model of a pair is to be shown: it is known, or may be named here. */
export function useModelShown({ pair, own }: PairCard): { shown: boolean; mayName: boolean } {
  const decides = useMay('pairs.write');
  const models = useModels(pair.form) ?? [];
  const before = pair.status === 'proposed' || pair.status === 'agreed';
  const mayName = decides && !own && before && models.length > 0;
  return { shown: pair.model !== null || mayName, mayName };
}

/** The way to name another role model, until there is an order. */
export function NameModel({ pair }: { pair: Pair }) {
  const [names, setNames] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setNames(true)}>
        {say.changeModel}
      </Button>
      {names && <ModelDialog pair={pair} onClose={() => setNames(false)} />}
    </>
  );
}
