import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button.tsx';

interface LineListProps<L extends { key: string }> {
  legend: string;
  hint: string;
  add: string;
  drop: string;
  lines: readonly L[];
  /** As many as the server takes. */
  most: number;
  /** A new line under a key of its own. */
  blank: (key: string) => L;
  onChange: (lines: L[]) => void;
  error: string | undefined;
  renderFields: (line: L, number: number, set: (changes: Partial<L>) => void) => ReactNode;
}

/** Lines of a head that are written, dropped and added one by one. */
export function LineList<L extends { key: string }>(props: LineListProps<L>) {
  const { legend, hint, add, drop, lines, most, blank, onChange, error, renderFields } = props;
  const addOne = () => {
    const next = Math.max(0, ...lines.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)));
    onChange([...lines, blank(`new ${next + 1}`)]);
  };
  return (
    <fieldset className="bodies">
      <legend>{legend}</legend>
      <p className="why">{hint}</p>
      {lines.map((line, at) => (
        <div key={line.key} className="body-line">
          {renderFields(line, at + 1, (changes) =>
            onChange(lines.map((each) => (each === line ? { ...each, ...changes } : each))),
          )}
          <Button kind="quiet" onClick={() => onChange(lines.filter((each) => each !== line))}>
            {drop}
          </Button>
        </div>
      ))}
      {error !== undefined && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      {lines.length < most && (
        <Button icon="plus" onClick={addOne}>
          {add}
        </Button>
      )}
    </fieldset>
  );
}
