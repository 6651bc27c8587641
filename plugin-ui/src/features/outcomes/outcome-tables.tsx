import { useState } from 'react';
import type { OutcomeRow, OutcomeTable } from '@nastavnik/contracts/outcomes';
import { Block } from '../../shared/ui/page.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { useOutcomeColumns } from './outcome-columns.tsx';
import { words as say } from './words.ts';

/** What was and what is, kind by kind. */
export function OutcomeTables({ table }: { table: OutcomeTable }) {
  const { kinds, rows, smallGroup } = table;
  const [entered, setEntered] = useState<OutcomeRow>();
  const columns = useOutcomeColumns(smallGroup, setEntered);
  return (
    <div className="stack outcomes">
      {kinds.map(({ code, title }) => {
        const those = rows.filter(({ kind }) => kind === code);
        return (
          those.length > 0 && (
            <Block key={code} title={title}>
              <Table
                label={say.table(title)}
                look="plain"
                cards
                rows={those}
                columns={columns}
                idOf={(row) => row.code}
              />
            </Block>
          )
        );
      })}
      <p className="sec">
        {rows.some(({ checked }) => !checked) && `${say.unchecked} `}
        {say.note}
      </p>
      {entered && <EnterDialog table={table} row={entered} onClose={() => setEntered(undefined)} />}
    </div>
  );
}
