import type { AssignmentStep } from '@nastavnik/contracts/assignments';
import { useDates } from '../../shared/dates.ts';
import { Log } from '../../shared/ui/story.tsx';
import { resultSaid, steps as say, words } from './words.ts';

/** Replies and remarks between the two sides, the latest first. */
export function StepsLog({
  steps,
  figure,
}: {
  steps: readonly AssignmentStep[];
  figure: string | null;
}) {
  const { moment } = useDates();
  if (steps.length === 0) return <p className="sec">{words.noHistory}</p>;
  return (
    <Log
      entries={steps.toReversed().map((step) => ({
        id: `${step.at} ${step.what}`,
        state: say[step.what].shape,
        when: moment(step.at),
        title: `${say[step.what].word} · ${step.by}`,
        text: (
          <>
            <span className="step-text">{step.text}</span>
            {[resultSaid(step, figure), step.due && words.until(step.due)].map(
              (more) => more && <small key={more}>{more}</small>,
            )}
          </>
        ),
      }))}
    />
  );
}
