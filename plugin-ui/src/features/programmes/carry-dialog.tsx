import { useState } from 'react';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCarryProgrammesMutation, useListProgrammesInfiniteQuery } from './programmes.api.ts';
import { words } from './words.ts';

/** As many as the server takes at once. */
const MOST = 50;

/** The programmes of a year that were not cancelled: those that ended and those that go on. */
function useYear(schoolYear: number) {
  const closed = useListProgrammesInfiniteQuery({ query: { view: 'closed', schoolYear } });
  const open = useListProgrammesInfiniteQuery({ query: { view: 'open', schoolYear } });
  const lists = [closed, open];
  return {
    rows: lists.flatMap(({ data }) => rowsOf(data)),
    loading: lists.some(({ isFetching }) => isFetching),
    failed: lists.find(({ error }) => error !== undefined),
    more: lists.find(({ hasNextPage }) => hasNextPage),
  };
}

interface YearListProps {
  year: number;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

function YearList({ year, chosen, onChange }: YearListProps) {
  const { rows, loading, failed, more } = useYear(year);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  if (failed) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (rows.length === 0)
    return loading ? (
      <Skeleton lines={3} />
    ) : (
      <p className="sec">{words.carryEmpty(schoolYearTitle(year))}</p>
    );
  return (
    <fieldset className="plain">
      <legend className="lab">{words.carryList}</legend>
      {rows.map(({ id, title }) => (
        <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => toggle(id, on)}>
          {title}
        </Checkbox>
      ))}
      {more && <Button onClick={() => void more.fetchNextPage()}>{words.more}</Button>}
    </fieldset>
  );
}

/** Carries programmes over to the year after theirs. */
export function CarryDialog({ onClose }: { onClose: () => void }) {
  const { schoolYear } = useDates();
  const toast = useToast();
  const [year, setYear] = useState(schoolYear - 1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [carry, { isLoading, error }] = useCarryProgrammesMutation();
  const why = chosen.size === 0 ? words.carryNone : chosen.size > MOST && words.carryMany;
  const send = async () => {
    setTried(true);
    if (why) return;
    const { data } = await carry({ body: { programmeIds: [...chosen] } });
    if (!data) return;
    toast({ text: words.carried(data.carried, data.already) });
    onClose();
  };
  return (
    <Dialog
      title={words.carryTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={tried && why}>
            {words.carryDo(chosen.size)}
          </Button>
          <Button onClick={onClose}>{words.carryNot}</Button>
        </>
      }
    >
      <p className="sec">{words.carryText}</p>
      {error !== undefined && <Problem error={error} />}
      <Field label={words.carryFrom}>
        <Select
          value={String(year)}
          onChange={(value) => {
            setYear(Number(value));
            setChosen(new Set());
          }}
          options={[schoolYear - 1, schoolYear].map((from) => ({
            value: String(from),
            label: words.carryYear(schoolYearTitle(from), schoolYearTitle(from + 1)),
          }))}
        />
      </Field>
      <YearList year={year} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
