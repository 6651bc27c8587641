import type { Heads, UndoOutlook } from '@nastavnik/contracts/sync-undo';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { count, type Forms, words as numbers } from '../../shared/numbers.ts';
import { Note } from '../../shared/ui/surfaces.tsx';
import { forms } from './words.ts';

const headForms: Record<keyof Heads, Forms> = {
  pupils: numbers.pupil,
  staff: forms.employee,
  guardians: forms.guardian,
};

const headsIn = (heads: Heads): string =>
  (Object.keys(headForms) as (keyof Heads)[])
    .filter((kind) => heads[kind] > 0)
    .map((kind) => count(heads[kind], headForms[kind]))
    .join(', ');

/** What an undo is going to do, in figures, or which runs have to be undone before it. */
export function Outlook({ outlook }: { outlook: UndoOutlook }) {
  const { moment } = useDates();
  const { later, leave, back, changed, relinked, pairs } = outlook;
  if (later.length > 0)
    return (
      <Note tone="warn">
        <h2>Сначала отмените более поздние загрузки</h2>
        <p>Отменяют с последней: иначе осталось бы то, что они изменили в тех же записях.</p>
        <ul>
          {later.map(({ runId, createdAt }) => (
            <li key={runId}>
              <Link href={`/sync/${runId}?undo=1`}>Загрузка от {moment(createdAt)}</Link>
            </li>
          ))}
        </ul>
      </Note>
    );
  const said = [
    headsIn(leave) !== '' && `Отключатся: ${headsIn(leave)}.`,
    pairs > 0 &&
      `Из-за этого потребуют решения куратора: ${count(pairs, numbers.pair)}. Записи о встречах сохранятся.`,
    headsIn(back) !== '' && `Вернутся: ${headsIn(back)}.`,
    relinked > 0 && `Прежние идентификаторы журнала вернутся: ${count(relinked, numbers.person)}.`,
    changed > 0 && `Прежние данные вернутся: ${count(changed, numbers.person)}.`,
  ].filter((line) => line !== false);
  if (said.length === 0) return <p>У людей ничего не изменится.</p>;
  return (
    <ul className="outlook" aria-label="Что произойдёт">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
