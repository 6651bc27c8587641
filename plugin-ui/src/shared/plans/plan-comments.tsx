import { useState } from 'react';
import type { Plan } from '@nastavnik/contracts/plans';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Log } from '../ui/story.tsx';
import { useRemarkPlanMutation } from './plans.api.ts';
import { words } from './words.ts';

/** What both sides say of the plan. */
export function PlanComments({ plan }: { plan: Plan }) {
  const { moment } = useDates();
  const [text, setText] = useState('');
  const [remark, { isLoading, error }] = useRemarkPlanMutation();
  const comments = plan.remarks.filter(({ kind }) => kind === 'comment');
  const send = async () => {
    const body = { kind: 'comment' as const, text: text.trim() };
    const { data } = await remark({ params: { pairId: plan.pairId }, body });
    if (data) setText('');
  };
  return (
    <Block title={words.comments}>
      {comments.length === 0 && <p className="sec">{words.noComments}</p>}
      <Log
        entries={comments.map(({ id, at, by, text: said }) => ({
          id,
          state: 'ok' as const,
          when: moment(at),
          title: personName(by),
          text: said,
        }))}
      />
      {plan.mayComment && (
        <div className="stack-close">
          <Field label={words.comment}>
            <TextArea rows={2} maxLength={1000} value={text} onChange={setText} />
          </Field>
          {error !== undefined && <Problem error={error} />}
          <Actions>
            <Button
              busy={isLoading}
              why={text.trim() === '' && words.noText}
              onClick={() => void send()}
            >
              {words.send}
            </Button>
          </Actions>
        </div>
      )}
    </Block>
  );
}
