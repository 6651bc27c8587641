import { usePack } from '../../shared/pack.ts';
import { Checkbox } from '../../shared/ui/choices.tsx';

interface FormsChoiceProps {
  label: string;
  /** What it means when none is ticked. */
  hint: string;
  chosen: readonly string[];
  onChange: (forms: string[]) => void;
}

/** Any number of the forms of the pack; none ticked means every form. */
export function FormsChoice({ label, hint, chosen, onChange }: FormsChoiceProps) {
  const { pack } = usePack();
  const toggle = (code: string, on: boolean) =>
    onChange(on ? [...chosen, code] : chosen.filter((each) => each !== code));
  return (
    <fieldset className="plain">
      <legend>{label}</legend>
      <p className="why">{hint}</p>
      {(pack?.forms ?? []).map(({ code, title }) => (
        <Checkbox key={code} checked={chosen.includes(code)} onChange={(on) => toggle(code, on)}>
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
