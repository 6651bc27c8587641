import type { GuardOverride, GuardRule } from '@nastavnik/contracts/sync-guards';
import { useDates } from '../../shared/dates.ts';
import { guardTitles } from '../../shared/guard-titles.ts';
import { useMay } from '../../shared/may.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { guardTexts, inForce, usualOf } from './words.ts';

function Exception({ rule, override }: { rule: GuardRule; override: GuardOverride }) {
  const { day } = useDates();
  const usual = usualOf(rule);
  return (
    <p className="cap">
      {override.school === null ? 'Задано журналом для всех школ' : 'Исключение школы'} по{' '}
      {day(override.validUntil)} включительно
      {override.act !== null && `, основание: ${override.act}`}. Причина: {override.reason}
      {usual !== '' && `. Обычно ${usual}`}.
    </p>
  );
}

interface GuardProps {
  rule: GuardRule;
  onChange: (rule: GuardRule) => void;
  onEnd: (override: GuardOverride) => void;
}

function Guard({ rule, onChange, onEnd }: GuardProps) {
  const decides = useMay('sync.decide');
  const { guard, override, fixed } = rule;
  const { word, ...look } = inForce(rule);
  return (
    <li>
      <div>
        <h3>
          {guard} {guardTitles[guard]}
        </h3>
        <p>{guardTexts[guard]}</p>
        {override && <Exception rule={rule} override={override} />}
        {fixed !== null && <p className="cap">Изменить нельзя: {fixed}.</p>}
      </div>
      <div className="now">
        <Status {...look}>{word}</Status>
        {decides && fixed === null && (
          <div className="acts">
            <Button kind="quiet" icon="edit" onClick={() => onChange(rule)}>
              {override?.school ? 'Изменить исключение…' : 'Исключение…'}
            </Button>
            {override?.school && (
              <Button kind="quiet" icon="undo" onClick={() => onEnd(override)}>
                Вернуть обычную
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

interface GuardsProps extends Omit<GuardProps, 'rule'> {
  rules: readonly GuardRule[];
}

/** Every guard: what it looks for, what holds now, until when. */
export const GuardList = ({ rules, ...acts }: GuardsProps) => (
  <ul className="guards">
    {rules.map((rule) => (
      <Guard key={rule.guard} rule={rule} {...acts} />
    ))}
  </ul>
);
