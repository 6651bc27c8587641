import { useState } from 'react';
import { usePack } from '../../shared/pack.ts';
import { Field, Select } from '../../shared/ui/field.tsx';
import { publishing as say } from './board-words.ts';

/** The role model that is chosen for pairs of a form: at first the only one there is. */
export function useModelChoice(form: string) {
  const models = usePack().pack?.forms.find(({ code }) => code === form)?.models ?? [];
  const [named, choose] = useState<string>();
  const only = models.length === 1 ? models[0]?.code : undefined;
  return { models, model: named ?? only ?? '', choose };
}

/** The role model of all pairs of a run; another one for a single pair is named on its card. */
export function ModelChoice({
  choice: { models, model, choose },
}: {
  choice: ReturnType<typeof useModelChoice>;
}) {
  if (models.length === 0) return null;
  return (
    <Field label={say.model} hint={say.modelHint}>
      <Select
        value={model}
        onChange={choose}
        options={[
          { value: '', label: say.noModel },
          ...models.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
    </Field>
  );
}
