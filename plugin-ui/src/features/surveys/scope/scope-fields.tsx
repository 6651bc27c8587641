import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { namesAmong } from '../../../shared/person.ts';
import { Checkbox } from '../../../shared/ui/choices.tsx';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useProgrammesToAskQuery } from './scope.api.ts';
import { MOST, type Scope } from './use-scope.ts';
import { words as say } from './words.ts';

function Pairs({ scope: { pairs, chosen, setChosen } }: { scope: Scope }) {
  const names = namesAmong(pairs.flatMap(({ mentor, mentees }) => [mentor, ...mentees]));
  const put = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <fieldset className="pairs-to-ask">
      <legend>{say.pairs}</legend>
      {pairs.map(({ id, mentor, mentees }) => (
        <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => put(id, on)}>
          {names(mentor)} – {mentees.map(names).join(', ')}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** What has come of the choice: the pairs, or that there are none. */
function Found({ scope }: { scope: Scope }) {
  const { byPairs, loading, error, retry, pairs, pairIds, ofProgramme, more } = scope;
  if (!byPairs) return null;
  if (error !== undefined) return <Problem error={error} onRetry={retry} />;
  if (loading && pairs.length === 0) return <Skeleton lines={3} />;
  if (pairs.length === 0) return <p className="sec">{say.none}</p>;
  return (
    <>
      {!ofProgramme && <Pairs scope={scope} />}
      {pairIds.length > 0 && <p className="sec">{say.willAsk(pairIds.length)}</p>}
      {more && <p className="sec">{say.many(MOST)}</p>}
    </>
  );
}

const hintOf = ({ byPairs, timely }: Scope) =>
  byPairs ? undefined : timely ? say.atExit.timely : say.atExit.everybody;

interface ScopeFieldsProps {
  scope: Scope;
  moment: SurveyMoment;
  form: string;
  schoolYear: number;
}

/** Whom a wave asks: those whose time has come, everybody, a programme, or pairs one by one. */
export function ScopeFields({ scope, moment, form, schoolYear }: ScopeFieldsProps) {
  const { data } = useProgrammesToAskQuery({
    query: { form: form || undefined, schoolYear, limit: 100 },
  });
  return (
    <>
      <Field label={say.whom} hint={moment === 'exit' ? hintOf(scope) : undefined}>
        <Select
          value={scope.whom}
          onChange={scope.setWhom}
          options={[
            ...(moment === 'exit' ? [{ value: 'timely', label: say.timely }] : []),
            { value: 'everybody', label: say.everybody },
            ...(data?.items ?? []).map(({ id, title }) => ({
              value: id,
              label: say.programme(title),
            })),
            { value: 'pairs', label: say.chosen },
          ]}
        />
      </Field>
      <Found scope={scope} />
    </>
  );
}
