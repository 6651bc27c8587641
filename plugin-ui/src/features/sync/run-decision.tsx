import { useRef, useState } from 'react';
import type { Run, RunPart } from '@nastavnik/contracts/sync-run';
import { count, words as numbers } from '../../shared/numbers.ts';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Choices } from '../../shared/ui/choices.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { askedLinks, linkedCount, type Relinking } from './relink.ts';
import { useApproveRunMutation, useRejectRunMutation } from './sync.api.ts';
import { forms, gainsOf, lossesOf } from './words.ts';

type Choice = 'relink' | 'keep' | 'reject' | 'all';

const titles: Record<Choice, string> = {
  relink: 'Связать заново',
  keep: 'Применить без удалений',
  reject: 'Отклонить загрузку',
  all: 'Утвердить целиком',
};

const said: Record<Choice, string> = {
  relink: 'Люди связаны заново, загрузка применяется.',
  keep: 'Загрузка применяется без удалений.',
  reject: 'Загрузка отклонена, ничего не изменено.',
  all: 'Загрузка применяется целиком.',
};

/** Rows that a plan would switch off, of all kinds. */
const removalsOf = ({ totals }: RunPart) =>
  Object.values(totals).reduce((sum, tally) => sum + tally.deactivated + tally.missing, 0);

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function consequences({ totals: { people } }: RunPart, linked: number): Record<Choice, string> {
  const gains = people ? gainsOf(people) : '';
  const gone = (people?.deactivated ?? 0) > 0;
  const absent = (people?.missing ?? 0) > 0;
  const all = [gains, people ? lossesOf(people) : ''].filter(Boolean).join(', ');
  return {
    relink: `Журнал сменил номера тех же людей: ${linked > 0 ? `${count(linked, numbers.person)} из списка «Кто есть кто» останутся собой` : 'отмеченные в списке «Кто есть кто» останутся собой'} – с парами, встречами и согласиями.`,
    keep: `${sentence([gains, 'никого не отключать'].filter(Boolean).join(', '))}. Если этих записей не будет и в следующий раз, спросим снова.`,
    reject: 'Ничего не менять, ждать следующую выгрузку.',
    all: [
      `${sentence(all || 'применить все изменения плана')}.`,
      gone && 'Записи о встречах сохранятся, пары отключённых потребуют решения куратора.',
      absent && 'Отсутствующие отключатся, если не придут и в следующий раз.',
      'Можно отменить 30 дней.',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

interface DecisionProps {
  run: Run;
  part: RunPart;
  relinking: Relinking;
}

function useDecide({ run, part, relinking }: DecisionProps) {
  const [approve, approval] = useApproveRunMutation();
  const [reject, rejection] = useRejectRunMutation();
  const params = { runId: run.runId };
  const school = part.school.sourcedId;
  const decide = (choice: Choice, reason: string) =>
    choice === 'reject'
      ? reject({ params, body: { school, reason } })
      : approve({
          params,
          body: {
            school,
            reason,
            guards: part.guards.flatMap(({ code, effect }) => (effect === 'hold' ? [code] : [])),
            planDigest: part.planDigest ?? '',
            withoutRemovals: choice === 'keep',
            relink: choice === 'relink' && askedLinks(relinking),
          },
        });
  return {
    decide,
    busy: approval.isLoading || rejection.isLoading,
    error: approval.error ?? rejection.error,
  };
}

/** The ways out of a plan, the harmless ones first. */
function waysOf(removals: number, { list }: Relinking, linked: number): Choice[] {
  const doubted = (list?.unsure.length ?? 0) > 0;
  const ways: Choice[] = removals > 0 ? ['keep', 'reject', 'all'] : ['all', 'reject'];
  return linked > 0 || doubted ? ['relink', ...ways] : ways;
}

/** What to do with a plan that was stopped: the three ways, the reason, the one button. */
export function Decision(props: DecisionProps) {
  const { part, relinking } = props;
  const say = useToast();
  const box = useRef<HTMLDivElement>(null);
  const removals = removalsOf(part);
  const linked = linkedCount(relinking);
  const [chosen, setChoice] = useState<Choice>();
  const choice = chosen ?? (linked > 0 ? 'relink' : removals > 0 ? 'keep' : 'all');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { decide, busy, error } = useDecide(props);
  const texts = consequences(part, linked);
  const offered = waysOf(removals, relinking, linked);

  const send = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    // what becomes of the plan is told at the head of the page
    const head = (box.current?.getRootNode() as ParentNode | undefined)?.querySelector('h1');
    const result = await decide(choice, reason.trim());
    if ('error' in result) return;
    say({ text: said[choice] });
    head?.focus();
  };
  return (
    <div className="decision" ref={box}>
      <Choices
        label="Решение"
        value={choice}
        onChange={setChoice}
        choices={offered.map((value) => ({ value, title: titles[value], text: texts[value] }))}
      />
      <Field
        label="Причина, попадёт в историю загрузок"
        error={asked && reason.trim() === '' ? 'Напишите причину: её увидят после вас.' : undefined}
      >
        <TextArea value={reason} onChange={setReason} maxLength={1000} rows={3} required />
      </Field>
      {error && <Problem error={error} />}
      <Actions>
        <Button
          kind={choice === 'all' && removals > 0 ? 'danger' : 'pri'}
          busy={busy}
          why={
            choice === 'relink' &&
            linked === 0 &&
            'Выберите в списке «Кто есть кто», кого с кем связать.'
          }
          onClick={() => void send()}
        >
          {titles[choice]}
        </Button>
        <ButtonLink kind="quiet" to="/sync">
          Решить позже
        </ButtonLink>
      </Actions>
    </div>
  );
}

/** «осталось 70 часов, затем загрузка истечёт» */
export const timeLeft = (hours: number): string =>
  hours === 0
    ? 'меньше часа, затем загрузка истечёт'
    : `осталось ${count(hours, forms.hour)}, затем загрузка истечёт`;
