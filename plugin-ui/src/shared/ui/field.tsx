import type { ComponentProps, ReactNode } from 'react';
import { createContext, useContext, useId, useMemo } from 'react';

interface Worn {
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
}

const FieldContext = createContext<Worn>({});

interface FieldProps {
  label: string;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  hint?: string | undefined;
  /** Takes the room that is left in a filter bar. */
  wide?: boolean;
  children: ReactNode;
}

/** A name above a control, and below it what is wrong; the control inside wears both. */
export function Field({ label, error, hint, wide, children }: FieldProps) {
  const id = useId();
  const wrong = Boolean(error);
  const said = wrong || Boolean(hint);
  const worn = useMemo<Worn>(
    () => ({
      'aria-invalid': wrong || undefined,
      'aria-describedby': said ? id : undefined,
    }),
    [wrong, said, id],
  );
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label className="field">
        <span>{label}</span>
        <FieldContext value={worn}>{children}</FieldContext>
      </label>
      {(error ?? hint) !== undefined && (
        <p className={error ? 'err' : 'why'} id={id} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

type InputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type' | 'className'> & {
  value: string;
  onChange: (value: string) => void;
};

/** A line of text; `search` gives it the cross that empties it. */
export const TextInput = ({
  onChange,
  type = 'text',
  ...rest
}: InputProps & {
  type?: 'text' | 'search' | 'tel' | 'email' | 'number' | 'time' | 'url' | 'password';
}) => (
  <input
    {...useContext(FieldContext)}
    {...rest}
    type={type}
    className="inp"
    onChange={(event) => onChange(event.target.value)}
  />
);

/** A calendar date, 2026-11-24; empty when none. */
export const DateInput = ({ onChange, ...rest }: InputProps) => (
  <input
    {...useContext(FieldContext)}
    {...rest}
    type="date"
    className="inp"
    onChange={(event) => onChange(event.target.value)}
  />
);

type AreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className'> & {
  value: string;
  onChange: (value: string) => void;
};

/** Several lines of text. */
export const TextArea = ({ onChange, ...rest }: AreaProps) => (
  <textarea
    {...useContext(FieldContext)}
    {...rest}
    className="inp"
    onChange={(event) => onChange(event.target.value)}
  />
);

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

type SelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'className'> & {
  value: string;
  options: readonly (Option | OptionGroup)[];
  onChange: (value: string) => void;
};

const toOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** One of a list; the first option usually means «все» or asks to choose. */
export const Select = ({ options, onChange, ...rest }: SelectProps) => (
  <select
    {...useContext(FieldContext)}
    {...rest}
    className="inp"
    onChange={(event) => onChange(event.target.value)}
  >
    {options.map((each) =>
      'options' in each ? (
        <optgroup key={each.label} label={each.label}>
          {each.options.map(toOption)}
        </optgroup>
      ) : (
        toOption(each)
      ),
    )}
  </select>
);
