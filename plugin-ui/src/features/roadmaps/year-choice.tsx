import { Field, Select } from '../../shared/ui/field.tsx';

interface YearChoiceProps {
  label: string;
  years: readonly { value: number; label: string }[];
  year: number;
  onChange: (year: number) => void;
}

/** Which year of a roadmap is drawn; nothing to choose where there is only one. */
export function YearChoice({ label, years, year, onChange }: YearChoiceProps) {
  if (years.length < 2) return null;
  return (
    <div className="year">
      <Field label={label}>
        <Select
          value={String(year)}
          onChange={(value) => onChange(Number(value))}
          options={years.map((each) => ({ value: String(each.value), label: each.label }))}
        />
      </Field>
    </div>
  );
}
