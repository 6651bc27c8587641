import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Comparison } from './comparison.tsx';
import { useRoadmapDocxMutation, useRoadmapPdfMutation } from './papers.api.ts';
import { words } from './words.ts';

type Text = 'in_force' | 'now';

/** A roadmap on paper, and what has changed in it since an edition. */
export function Papers({ roadmap: { id, edition, act, state, inForce } }: { roadmap: Roadmap }) {
  const [pdf, printing] = useRoadmapPdfMutation();
  const [docx, opening] = useRoadmapDocxMutation();
  const [from, setFrom] = useState(0);
  const error = printing.error ?? opening.error;
  const [text, setText] = useState<Text>('in_force');
  const isChanging = act !== null && state !== 'approved';
  const call = { params: { roadmapId: id }, query: isChanging ? { text } : {} };
  const editions = Array.from({ length: edition }, (_, at) => edition - at);
  return (
    <div className="stack-close">
      {isChanging && (
        <div className="narrow">
          <Field label={words.text}>
            <Select
              value={text}
              onChange={(value) => setText(value as Text)}
              options={[
                { value: 'in_force', label: words.inForce(inForce) },
                { value: 'now', label: words.draft },
              ]}
            />
          </Field>
        </div>
      )}
      <Actions>
        <Button busy={printing.isLoading} onClick={() => void pdf(call)}>
          {words.pdf}
        </Button>
        <Button busy={opening.isLoading} onClick={() => void docx(call)}>
          {words.docx}
        </Button>
      </Actions>
      {error !== undefined && <Problem error={error} />}
      {editions.length > 0 && (
        <div className="narrow">
          <Field label={words.compare}>
            <Select
              value={String(from)}
              onChange={(value) => setFrom(Number(value))}
              options={[
                { value: '0', label: words.nothing },
                ...editions.map((each) => ({ value: String(each), label: words.edition(each) })),
              ]}
            />
          </Field>
        </div>
      )}
      {from > 0 && <Comparison roadmapId={id} from={from} />}
    </div>
  );
}
