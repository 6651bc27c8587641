import type { RegisteredDocument } from '@nastavnik/contracts/document-journal';
import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { useDates } from '../../../shared/dates.ts';
import { personName } from '../../../shared/person.ts';
import { Status } from '../../../shared/ui/status.tsx';
import type { Column } from '../../../shared/ui/table.tsx';
import { journal as say } from './words.ts';

const SHOWN = 120;
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The columns of the journal. */
export function useJournalColumns(): Column<RegisteredDocument>[] {
  const { day, dayOf } = useDates();
  return [
    { key: 'number', head: say.number, name: true, tight: true, cell: ({ number }) => number },
    { key: 'date', head: say.date, tight: true, cell: ({ date }) => day(date) },
    { key: 'kind', head: say.kind, cell: ({ kind }) => documentKinds[kind].title },
    { key: 'about', head: say.about, cell: ({ about }) => cut(about) },
    {
      key: 'state',
      head: say.state,
      cell: ({ cancelledAt, cancelReason, corrections }) => (
        <>
          <Status state={cancelledAt === null ? 'ok' : 'bad'}>
            {cancelledAt === null ? say.valid : say.cancelled}
          </Status>
          {cancelReason !== null && <small>{cancelReason}</small>}
          {corrections.map((was) => (
            <small key={was.at}>{say.was(was.number, day(was.date), was.reason)}</small>
          ))}
        </>
      ),
    },
    {
      key: 'made',
      head: say.made,
      right: true,
      cell: ({ madeAt, madeBy }) => (
        <>
          {dayOf(madeAt)}
          {madeBy && <small>{personName(madeBy)}</small>}
        </>
      ),
    },
  ];
}
