import type { PullCheck } from '@nastavnik/contracts/sync-pull';
import { Todo } from '../../shared/ui/story.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { stepTitles } from './words.ts';

type Step = PullCheck['steps'][number];

const NOT_REACHED = 'Не проверялось: сначала нужен предыдущий шаг.';

const stateOf = ({ ok, optional }: Step) => (ok ? 'ok' : optional ? 'warn' : 'bad');

/** Each step of a check with what the journal's server answered; those that were not reached too. */
export function CheckSteps({ check: { ok, steps } }: { check: PullCheck }) {
  const done = new Map(steps.map((step) => [step.step, step]));
  const names = Object.keys(stepTitles) as Step['step'][];
  const asked = names.filter((name) => name !== 'token' || done.has('token'));
  return (
    <section aria-label="Результат проверки" role="status">
      <Note tone={ok ? 'ok' : 'bad'}>
        <h3>{ok ? 'Всё читается' : 'Загрузить данные пока нельзя'}</h3>
        <p>
          {ok
            ? 'Ничего не загружено и не сохранено. Сохраните настройки, если ещё не сохранили.'
            : 'Исправьте отмеченное или передайте эти слова в поддержку журнала.'}
        </p>
      </Note>
      <Todo
        matters={asked.map((name) => {
          const step = done.get(name);
          return step
            ? { id: name, state: stateOf(step), title: step.text }
            : { id: name, state: 'none', title: stepTitles[name], text: NOT_REACHED };
        })}
      />
    </section>
  );
}
