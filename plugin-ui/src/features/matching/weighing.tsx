import type { RuleSetting } from '@nastavnik/contracts/matching-data';
import { criteria } from '@nastavnik/contracts/matching/criteria';
import { rules } from '@nastavnik/contracts/matching/rules';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { weighing as say } from './board-words.ts';
import type { Keeping as KeepingWord, Level } from './draft.ts';
import { keepings, levelOf, levels, worthOf } from './draft.ts';
import type { Board } from './use-board.ts';
import { pairs } from './words.ts';

/** The places of the slider with what each would come to; a press on one chooses it. */
function Slider({ board: { draft, tried } }: { board: Board }) {
  const { settings, setPoint } = draft;
  const places = settings.slider.map((_, at) => at + 1);
  return (
    <>
      <label className="field">
        <span>{say.slider}</span>
        <input
          type="range"
          min={1}
          max={places.length}
          value={settings.point}
          aria-valuetext={say.place(settings.point)}
          onChange={(event) => setPoint(Number(event.target.value))}
        />
      </label>
      <ol className="stops">
        {places.map((place) => {
          const stop = tried?.stops[place - 1];
          return (
            <li key={place} className={place === settings.point ? 'on' : undefined}>
              <b>{stop ? pairs(stop.pairs) : '…'}</b>
              <small>{stop ? say.mean(stop.mean) : ' '}</small>
            </li>
          );
        })}
      </ol>
      <p className="ends cap">
        <span>← {say.ends[0]}</span>
        <span>{say.ends[1]} →</span>
      </p>
    </>
  );
}

const Weights = ({ board: { draft } }: { board: Board }) => (
  <div className="weights">
    {criteria.map(({ code, title, how }) => (
      <Field key={code} label={title} hint={how}>
        <Select
          value={levelOf(code, draft.settings.score[code])}
          onChange={(level) => draft.setLevel(code, level as Level)}
          options={levels.map((value) => ({ value, label: say.levels[value] }))}
        />
      </Field>
    ))}
  </div>
);

/** What may become of the pairs that this run proposes. */
function Keeping({ board: { draft } }: { board: Board }) {
  const { keep } = draft.settings;
  const now = keepings.find((each) => worthOf[each] === keep) ?? 'better';
  return (
    <Field label={say.keep} hint={say.keepHint[now]}>
      <Select
        value={now}
        onChange={(each) => draft.setKeep(worthOf[each as KeepingWord])}
        options={keepings.map((value) => ({ value, label: say.keepings[value] }))}
      />
    </Field>
  );
}

const counted = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

function RuleLine({ rule, board: { draft } }: { rule: RuleSetting; board: Board }) {
  const known = rules.find(({ code }) => code === rule.code);
  if (!known) return null;
  return (
    <li>
      <Checkbox checked={rule.on} onChange={(on) => draft.setRule(rule.code, { on })}>
        {known.title}
      </Checkbox>
      {rule.on && rule.value !== undefined && (
        <Field label={rule.code === 'time' ? say.days : say.gap}>
          <Select
            value={String(rule.value)}
            onChange={(value) => draft.setRule(rule.code, { value: Number(value) })}
            options={counted}
          />
        </Field>
      )}
    </li>
  );
}

/** What counts for how much, in words; the effect is seen at once and kept by nobody. */
export function Weighing({ board }: { board: Board }) {
  const firm = new Set(rules.flatMap(({ firm, code }) => (firm ? [code] : [])));
  const { settings } = board.draft;
  const always = rules.filter(
    ({ code }) => firm.has(code) && settings.rules.some((rule) => rule.code === code && rule.on),
  );
  return (
    <Block title={say.title}>
      <Slider board={board} />
      <p className="cap">{say.hint}</p>
      <Keeping board={board} />
      <details>
        <summary>{say.weights}</summary>
        <Weights board={board} />
      </details>
      <details>
        <summary>{say.rules}</summary>
        <ul className="rules">
          {settings.rules
            .filter(({ code }) => !firm.has(code))
            .map((rule) => (
              <RuleLine key={rule.code} rule={rule} board={board} />
            ))}
        </ul>
        <p className="cap">
          {say.always}: {always.map(({ title }) => title).join(', ')}.
        </p>
      </details>
    </Block>
  );
}
