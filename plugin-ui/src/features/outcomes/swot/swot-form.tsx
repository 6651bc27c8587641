import { useState } from 'react';
import { type SwotVersion, swotParts } from '@nastavnik/contracts/swots';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useChangeSwotMutation } from './swot.api.ts';
import { textsOf } from './swot-text.ts';
import { words as say } from './words.ts';

interface FormProps {
  programmeId: string;
  swot: SwotVersion;
  onDone: () => void;
}

/** The draft while the curator changes its words; a refusal leaves them as they were typed. */
export function SwotForm({ programmeId, swot, onDone }: FormProps) {
  const toast = useToast();
  const [texts, setTexts] = useState(() => textsOf(swot));
  // what was seen when the writing began: somebody else's change meanwhile is not written over
  const [version] = useState(swot.version);
  const [change, { isLoading, error }] = useChangeSwotMutation();
  const send = async () => {
    const { data } = await change({ params: { programmeId }, version, body: texts });
    if (!data) return;
    toast({ text: say.saved });
    onDone();
  };
  return (
    <>
      <p className="sec">{say.editHint}</p>
      <div className="swot-form">
        {swotParts.map((part) => (
          <Field key={part} label={say.parts[part]}>
            <TextArea
              rows={9}
              maxLength={20_000}
              value={texts[part]}
              onChange={(text) => setTexts({ ...texts, [part]: text })}
            />
          </Field>
        ))}
      </div>
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button kind="pri" busy={isLoading} onClick={() => void send()}>
          {say.save}
        </Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </Actions>
    </>
  );
}
