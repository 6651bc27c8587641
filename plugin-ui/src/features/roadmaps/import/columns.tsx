import {
  RoadmapColumn,
  roadmapColumnWords,
  type RoadmapImport,
} from '@nastavnik/contracts/roadmap-imports';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note } from '../../../shared/ui/surfaces.tsx';
import { useMapRoadmapColumnsMutation } from './imports.api.ts';
import { words } from './words.ts';

const LINES = 15;

const options = [
  { value: '', label: words.skip },
  ...RoadmapColumn.options.map((value) => ({ value, label: roadmapColumnWords[value] })),
];

type Fields = RoadmapImport['columns'][number]['field'][];

/** A column is what it is said to be; another that was said to be the same is left out. */
function chosen(fields: Fields, at: number, value: string): Fields {
  const field = RoadmapColumn.options.find((option) => option === value) ?? null;
  return fields.map((each, place) => {
    if (place === at) return field;
    return each === field && each !== 'bodies' ? null : each;
  });
}

/** What is missing among the columns, the worst of it. */
function lackOf(fields: Fields): string | undefined {
  if (!fields.includes('title')) return words.noTitle;
  if (!fields.includes('due')) return words.noDue;
  return fields.includes('bodies') ? undefined : words.noBodies;
}

interface SampleProps {
  read: RoadmapImport;
  onChoose: (at: number, value: string) => void;
}

function Sample({ read: { columns, sample }, onChoose }: SampleProps) {
  return (
    <div className="wrap" tabIndex={0} role="region" aria-label={words.columnsCaption}>
      <table className="tbl sample">
        <thead>
          <tr>
            {columns.map(({ title, field }, at) => (
              // a column has no other identity than its place
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col">
                <span>{words.column(title, at)}</span>
                <Select
                  aria-label={words.column(title, at)}
                  value={field ?? ''}
                  options={options}
                  onChange={(value) => onChoose(at, value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, line) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={line}>
              {row.map((text, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} className={columns[at]?.field ? undefined : 'sec'}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which column is what: found, and put right by hand above its first rows. */
export function Columns({ read }: { read: RoadmapImport }) {
  const { id, version, table, headerLine, columns, tables } = read;
  const [map, { isLoading, error }] = useMapRoadmapColumnsMutation();
  if (table === null) return null;
  const fields = columns.map(({ field }) => field);
  const lack = lackOf(fields);
  const send = (line: number, next: Fields | null) =>
    void map({
      params: { importId: id },
      version,
      body: { table, headerLine: line, fields: next },
    });
  const lines = Math.min(tables[table]?.rows ?? 1, Math.max(LINES, headerLine));
  return (
    <Block title={words.columnsTitle} caption={words.columnsCaption} busy={isLoading}>
      <div className="stack-close">
        {error !== undefined && <Problem error={error} />}
        {lack && <Note tone="warn">{lack}</Note>}
        <div className="narrow">
          <Field label={words.headerLine}>
            <Select
              value={String(headerLine)}
              onChange={(line) => send(Number(line), null)}
              options={Array.from({ length: lines }, (_, at) => ({
                value: String(at + 1),
                label: String(at + 1),
              }))}
            />
          </Field>
        </div>
        <Sample read={read} onChoose={(at, value) => send(headerLine, chosen(fields, at, value))} />
      </div>
    </Block>
  );
}
