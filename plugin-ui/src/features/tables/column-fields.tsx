import { fieldsOfBase, type TableField, tableFieldWords } from '@nastavnik/contracts/table-fields';
import type { TableImport } from '@nastavnik/contracts/tables';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useMapColumnsMutation } from './tables.api.ts';
import { words } from './words.ts';

const LINES = 10;

/** Which column is what: guessed, and put right by hand. */
export function ColumnFields({ table }: { table: TableImport }) {
  const { id, version, base, headerLine, columns } = table;
  const [map, { isLoading, error }] = useMapColumnsMutation();
  const fields = columns.map(({ field }) => field);
  const send = (line: number, next: (TableField | null)[]) =>
    void map({ params: { importId: id }, version, body: { headerLine: line, fields: next } });
  const choose = (at: number, value: string) =>
    send(
      headerLine,
      fields.map((field, place) => {
        if (place === at) return (value || null) as TableField | null;
        return field === value ? null : field;
      }),
    );
  const options = [
    { value: '', label: words.skip },
    ...fieldsOfBase[base].map((value) => ({ value, label: tableFieldWords[value] })),
  ];
  const named = fields.includes('name') || (fields.includes('family') && fields.includes('given'));
  return (
    <Block title={words.columns} busy={isLoading}>
      {error !== undefined && <Problem error={error} />}
      {!named && <Note tone="warn">{words.noNames}</Note>}
      <details open={!named}>
        <summary>
          Понято столбцов: {fields.filter((field) => field !== null).length} из {columns.length}
        </summary>
        <div className="form">
          <Field label={words.headerLine}>
            <Select
              value={String(headerLine)}
              onChange={(line) => send(Number(line), fields)}
              options={Array.from({ length: Math.max(LINES, headerLine) }, (_, at) => ({
                value: String(at + 1),
                label: String(at + 1),
              }))}
            />
          </Field>
          {columns.map(({ title, sample, field }, at) => (
            <Field
              // a column has no other identity than its place
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={title || `${at + 1}: ${words.nameless}`}
              hint={sample[0] ? `Например: ${sample[0].slice(0, 60)}` : undefined}
            >
              <Select
                value={field ?? ''}
                options={options}
                onChange={(value) => choose(at, value)}
              />
            </Field>
          ))}
        </div>
      </details>
    </Block>
  );
}
