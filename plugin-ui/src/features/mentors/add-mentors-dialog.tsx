import { useState } from 'react';
import type { Pack } from '@nastavnik/contracts/packs';
import { MOST } from '../../shared/bases/use-choice.ts';
import { words as bases } from '../../shared/bases/words.ts';
import { usePack } from '../../shared/pack.ts';
import type { Chosen } from '../../shared/people-picker/people-picker.tsx';
import { PeoplePicker } from '../../shared/people-picker/people-picker.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { listOf } from '../../shared/bases/typed-list.ts';
import { fitsCapacity, fitsCompetences } from './abilities.ts';
import { AbilityFields } from './ability-fields.tsx';
import { useAddMentorsMutation } from './mentors.api.ts';
import { words } from './words.ts';

/** The sub-bases that are built from the journal's lists. */
const inside = (pack: Pack | undefined) =>
  pack?.bases.flatMap(({ code, title, side }) =>
    side === 'external' ? [] : [{ code, title, side }],
  ) ?? [];

interface AddMentorsDialogProps {
  /** The sub-base that is shown now. */
  base: string | undefined;
  onClose: () => void;
}

function useAdding({ base, onClose }: AddMentorsDialogProps) {
  const toast = useToast();
  const choices = inside(usePack().pack);
  const [code, setCode] = useState(base);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [value, setValue] = useState({ capacity: '', competences: '' });
  const [tried, setTried] = useState(false);
  const [add, { isLoading, error }] = useAddMentorsMutation();

  const current = choices.find((each) => each.code === code) ?? choices[0];
  const { capacity, competences } = value;
  const errors = {
    capacity: capacity === '' || fitsCapacity(capacity) ? undefined : words.capacityWrong,
    competences: fitsCompetences(competences) ? undefined : words.competencesLong,
  };
  const why = chosen.size === 0 ? words.nobodyChosen : chosen.size > MOST && words.tooMany;
  const send = async () => {
    setTried(true);
    if (!current || why || errors.capacity || errors.competences) return;
    const body = {
      personIds: [...chosen.keys()],
      base: current.code,
      competences: listOf(competences),
      ...(capacity !== '' && { capacity: Number(capacity) }),
    };
    const { data } = await add({ body });
    if (!data) return;
    toast({ text: bases.added(data.added, data.already) });
    onClose();
  };
  const choose = (next: string) => {
    setCode(next);
    setChosen(new Map());
  };
  const shown = { choices, current, chosen, value, errors, error, busy: isLoading };
  return { ...shown, why: tried && why, choose, setChosen, setValue, send };
}

/** Takes people of the roster into a sub-base: whom, how many mentees each, in what. */
export function AddMentorsDialog(props: AddMentorsDialogProps) {
  const { onClose } = props;
  const adding = useAdding(props);
  const { choices, current, chosen, value, errors, error } = adding;
  return (
    <Dialog
      title={words.addMentors}
      onClose={onClose}
      onSubmit={() => void adding.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={adding.busy} why={adding.why}>
            {words.add(chosen.size)}
          </Button>
          <Button onClick={onClose}>Не добавлять</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={words.base} hint={words.external}>
        <Select
          value={current?.code ?? ''}
          onChange={adding.choose}
          options={choices.map((each) => ({ value: each.code, label: each.title }))}
        />
      </Field>
      {current && (
        <PeoplePicker
          key={current.side}
          kind={current.side}
          outside="mentors"
          chosen={chosen}
          onChange={adding.setChosen}
        />
      )}
      <AbilityFields
        value={value}
        onChange={adding.setValue}
        errors={errors}
        capacityHint={words.capacityHint}
        staff={current?.side === 'staff'}
      />
    </Dialog>
  );
}
