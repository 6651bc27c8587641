import { useState } from 'react';
import type { Territory } from '@nastavnik/contracts/indicators';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { percent } from '../../shared/numbers.ts';
import { useSetTargetMutation } from './territory.api.ts';

/** A share as people type it: «70», «70,5», «70 %»; undefined when it is not one. */
export function shareIn(text: string): number | undefined {
  const plain = text.replace('%', '').replace(',', '.').trim();
  const value = Number(plain);
  return plain !== '' && value >= 0 && value <= 100 ? value : undefined;
}

interface TargetProps {
  territory: Territory;
  onClose: () => void;
}

/** Sets the target of the year for a territory and all below it, or takes it away. */
export function TargetDialog({ territory: { org, year, coverage }, onClose }: TargetProps) {
  const say = useToast();
  const [set, { isLoading, error }] = useSetTargetMutation();
  const own = coverage.target?.orgId === org.id ? coverage.target : null;
  const [text, setText] = useState(own ? String(own.percent).replace('.', ',') : '');
  const [asked, setAsked] = useState(false);
  const value = shareIn(text);
  const save = async (next: number | null) => {
    const body = { orgId: org.id, indicator: 'COVERAGE' as const, year, percent: next };
    const result = await set({ body });
    if ('error' in result) return;
    say({ text: next === null ? 'Цель снята.' : `Цель ${year} года: ${percent(next)}.` });
    onClose();
  };
  const send = () => {
    setAsked(true);
    if (value !== undefined) void save(value);
  };
  return (
    <Dialog
      title={`Цель ${year} года: ${org.name}`}
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            Сохранить цель
          </Button>
          {own && (
            <Button kind="danger" onClick={() => void save(null)} busy={isLoading}>
              Снять цель
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            Не менять
          </Button>
        </>
      }
    >
      <p>
        Доля обучающихся, которые за год были в паре. Цель действует для всех, кто ниже, пока они не
        задали свою.
      </p>
      <Field
        label="Цель, %"
        hint="Из приказа или дорожной карты территории"
        error={asked && value === undefined ? 'Укажите число от 0 до 100.' : undefined}
      >
        <TextInput value={text} onChange={setText} inputMode="decimal" />
      </Field>
      {error && <Problem error={error} />}
    </Dialog>
  );
}
