import { useState } from 'react';
import type { WaveParts } from '@nastavnik/contracts/survey-blanks';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field, type OptionGroup, Select } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useWavePartsQuery } from '../surveys.api.ts';
import { useBlanks } from '../use-blanks.ts';
import { words as say } from './words.ts';

/** A part of a wave by the value of its option: «class …», «programme …», or all of it. */
interface Part {
  value: string;
  title: string;
  waiting: number;
  ask: { classId?: string; programmeId?: string };
}

const partsOf = ({ classes, programmes }: WaveParts): Record<'classes' | 'programmes', Part[]> => ({
  classes: classes.map(({ classId, ...rest }) => ({
    ...rest,
    value: `class ${classId}`,
    ask: { classId },
  })),
  programmes: programmes.map(({ programmeId, ...rest }) => ({
    ...rest,
    value: `programme ${programmeId}`,
    ask: { programmeId },
  })),
});

const optionOf = ({ value, title, waiting }: Part) => ({
  value,
  label: say.option(title, waiting),
});

function groupsOf(parts: ReturnType<typeof partsOf>): OptionGroup[] {
  const groups = [
    { label: say.classes, options: parts.classes },
    { label: say.programmes, options: parts.programmes },
  ];
  return groups.flatMap(({ label, options }) => {
    const waiting = options.filter((part) => part.waiting > 0);
    return waiting.length > 0 ? [{ label, options: waiting.map(optionOf) }] : [];
  });
}

interface ChoiceProps {
  parts: WaveParts;
  all: Part;
  chosen: Part;
  onChoose: (value: string) => void;
}

const Choice = ({ parts, all, chosen, onChoose }: ChoiceProps) => (
  <>
    <Field label={say.whose}>
      <Select
        value={chosen.value}
        onChange={onChoose}
        options={[
          ...(all.waiting <= parts.most ? [optionOf(all)] : []),
          ...groupsOf(partsOf(parts)),
        ]}
      />
    </Field>
    {all.waiting > parts.most && <p className="sec">{say.many(all.waiting, parts.most)}</p>}
  </>
);

/** Which blanks go into one file: of a class, of a programme, or all when they are few enough. */
export function BlanksDialog({ wave, onClose }: { wave: SurveyWave; onClose: () => void }) {
  const { data, error, refetch } = useWavePartsQuery({ params: { waveId: wave.id } });
  const { print, busy } = useBlanks(wave.id);
  const [value, setValue] = useState<string>();
  const all: Part = { value: '', title: say.all, waiting: wave.asked - wave.answered, ask: {} };
  const parts = data && partsOf(data);
  const known = parts ? [...parts.classes, ...parts.programmes] : [];
  const fits = data !== undefined && all.waiting <= data.most;
  const first = fits ? all : (known.find(({ waiting }) => waiting > 0) ?? all);
  const chosen = known.find((part) => part.value === value) ?? (value === '' && fits ? all : first);
  const send = async () => {
    if (await print({ sheetIds: [], ...chosen.ask })) onClose();
  };
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button
            kind="pri"
            icon="print"
            type="submit"
            busy={busy || !data}
            why={data && chosen.waiting > data.most && say.manyHere(data.most)}
          >
            {say.print}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p>{say.about}</p>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={2} />}
      {data && <Choice parts={data} all={all} chosen={chosen} onChoose={setValue} />}
    </Dialog>
  );
}
