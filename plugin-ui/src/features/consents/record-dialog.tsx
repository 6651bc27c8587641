import { useState } from 'react';
import type { PersonKind } from '@nastavnik/contracts/roster';
import { MOST } from '../../shared/bases/use-choice.ts';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { neededConsents, usePack } from '../../shared/pack.ts';
import { pupilName } from '../../shared/people.ts';
import type { Chosen } from '../../shared/people-picker/people-picker.tsx';
import { PeoplePicker } from '../../shared/people-picker/people-picker.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { words } from './words.ts';

/** Records consents of anybody at the school: first who, then what they signed. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const { pack } = usePack();
  const [kind, setKind] = useState<PersonKind>('pupil');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [tried, setTried] = useState(false);
  const [ready, setReady] = useState(false);
  const why = chosen.size === 0 ? words.nobodyChosen : chosen.size > MOST && words.tooMany;
  if (ready) {
    const of = kind === 'pupil' ? 'mentee' : 'mentor';
    return (
      <ReceiveDialog
        people={[...chosen.values()].map(({ id, name }) => ({
          id,
          name: pupilName(name),
          pupil: kind === 'pupil',
        }))}
        kinds={pack ? neededConsents(pack, { of, side: kind }) : []}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={words.choose}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        setReady(!why);
      }}
      actions={
        <>
          <Button kind="pri" type="submit" why={tried && why}>
            {words.next(chosen.size)}
          </Button>
          <Button onClick={onClose}>Не записывать</Button>
        </>
      }
    >
      <Field label="Кто">
        <Select
          value={kind}
          onChange={(value) => {
            setKind(value === 'staff' ? 'staff' : 'pupil');
            setChosen(new Map());
          }}
          options={[
            { value: 'pupil', label: 'Ученики' },
            { value: 'staff', label: 'Педагоги' },
          ]}
        />
      </Field>
      <PeoplePicker key={kind} kind={kind} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
