import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useMapRoadmapColumnsMutation } from './imports.api.ts';
import { words } from './words.ts';

/** Which of the tables of a file is meant. */
export function ChooseTable({ read }: { read: RoadmapImport }) {
  const { id, version, tables, table } = read;
  const [map, { isLoading, error }] = useMapRoadmapColumnsMutation();
  const choose = (value: string) => {
    if (value === '') return;
    const body = { table: Number(value), headerLine: null, fields: null };
    void map({ params: { importId: id }, version, body });
  };
  return (
    <Block title={words.tableTitle} caption={read.fileName} busy={isLoading}>
      {error !== undefined && <Problem error={error} />}
      <div className="narrow">
        <Field label={words.table}>
          <Select
            value={table === null ? '' : String(table)}
            onChange={choose}
            options={[
              ...(table === null ? [{ value: '', label: words.chooseTable }] : []),
              ...tables.map((each, at) => ({ value: String(at), label: words.tableOf(each, at) })),
            ]}
          />
        </Field>
      </div>
    </Block>
  );
}
