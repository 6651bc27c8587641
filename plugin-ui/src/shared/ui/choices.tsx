import type { ReactNode } from 'react';
import { useId } from 'react';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Words beside it; use `label` instead when there is no room for them. */
  children?: ReactNode;
  label?: string;
  /** Some of what it stands for is chosen. */
  mixed?: boolean;
}

/** Yes or no, 44 px to hit. */
export const Checkbox = ({ checked, onChange, children, label, mixed = false }: CheckboxProps) => (
  <label className="chk">
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = mixed && !checked;
      }}
      onChange={(event) => onChange(event.target.checked)}
    />
    {children}
  </label>
);

interface Choice<V extends string> {
  value: V;
  title: ReactNode;
  text?: ReactNode;
}

interface ChoicesProps<V extends string> {
  label: string;
  value: V | undefined;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
}

/** A decision: one of a few, each with what will follow. */
export function Choices<V extends string>({ label, value, choices, onChange }: ChoicesProps<V>) {
  const name = useId();
  return (
    <div className="choices" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={choice.value === value ? 'card on' : 'card'}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <b>{choice.title}</b>
            {choice.text !== undefined && <span className="sec">{choice.text}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
