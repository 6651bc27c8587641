import type { Grant } from '@nastavnik/contracts/grants';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { afterName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { isOpen, lastAdmin, nameOf, roleTitles, stateWords } from './words.ts';

interface GrantsTableProps {
  label: string;
  grants: readonly Grant[];
  /** The only administrator who works now, when there is just one. */
  lastAdminId: string | undefined;
  onRevoke: (grant: Grant) => void;
}

const idOf = ({ id }: Grant) => id;

function State({ state, revokeReason }: Grant) {
  const said = stateWords[state];
  return (
    <>
      <StatusChip state={said.state}>{said.word}</StatusChip>
      {revokeReason && <small>{revokeReason}</small>}
    </>
  );
}

function useColumns({ lastAdminId, onRevoke }: GrantsTableProps): readonly Column<Grant>[] {
  const { day } = useDates();
  const may = useMay('grants.write');
  const act = ({ actNumber, actDate }: Grant) =>
    actNumber ? `${actNumber}${actDate ? ` от ${day(actDate)}` : ''}` : 'по указанию журнала';
  const period = ({ from, until }: Grant) =>
    until ? `${day(from)} – ${day(until)}` : `с ${day(from)}, без срока`;
  const revoke = (grant: Grant) =>
    isOpen(grant) && (
      <Button
        onClick={() => onRevoke(grant)}
        why={grant.id === lastAdminId ? lastAdmin : undefined}
      >
        Отозвать…
      </Button>
    );
  return [
    {
      key: 'name',
      head: 'Кто',
      name: true,
      cell: (grant) => (
        <>
          {nameOf(grant)}
          <small>{afterName(grant.person.position ?? '')}</small>
        </>
      ),
    },
    { key: 'role', head: 'Роль', cell: ({ role }) => roleTitles[role] },
    { key: 'act', head: 'Приказ', cell: act },
    { key: 'period', head: 'Срок', tight: true, cell: period },
    { key: 'state', head: 'Состояние', cell: State },
    ...(may ? [{ key: 'revoke', head: 'Отозвать', silent: true, cell: revoke } as const] : []),
  ];
}

/** Appointments of the school, newest first, each with its act and period. */
export const GrantsTable = (props: GrantsTableProps) => (
  <Table
    label={props.label}
    look="plain"
    rows={props.grants}
    columns={useColumns(props)}
    idOf={idOf}
  />
);
