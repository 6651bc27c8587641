import type { Pack } from '@nastavnik/contracts/packs';
import type { Side } from '@nastavnik/contracts/roster';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { words } from './words.ts';

/** Why a mentee needs a mentor, and in which form. Empty means not chosen. */
export interface Request {
  form: string;
  ground: string;
  request: string;
}

/** The same as the API takes it. */
export const requestBody = ({ form, ground, request }: Request) => ({
  form: form || null,
  ground: ground || null,
  request: request.trim() || null,
});

interface RequestFieldsProps {
  pack: Pack | undefined;
  kind: Side;
  value: Request;
  onChange: (value: Request) => void;
}

const titled = (none: string, items: readonly { code: string; title: string }[]) => [
  { value: '', label: none },
  ...items.map(({ code, title }) => ({ value: code, label: title })),
];

/** The request of one mentee or of many: only the forms and grounds that fit them. */
export function RequestFields({ pack, kind, value, onChange }: RequestFieldsProps) {
  const forms = pack?.forms.filter(({ mentee }) => mentee === kind) ?? [];
  const grounds = pack?.grounds.filter(({ of }) => of === kind) ?? [];
  return (
    <div className="form">
      <Field label="Форма">
        <Select
          value={value.form}
          onChange={(form) => onChange({ ...value, form })}
          options={titled(words.formLater, forms)}
        />
      </Field>
      {grounds.length > 0 && (
        <Field label="Запрос">
          <Select
            value={value.ground}
            onChange={(ground) => onChange({ ...value, ground })}
            options={titled(words.groundLater, grounds)}
          />
        </Field>
      )}
      <Field label="Запрос своими словами (необязательно)">
        <TextArea
          value={value.request}
          maxLength={1000}
          rows={2}
          onChange={(request) => onChange({ ...value, request })}
        />
      </Field>
    </div>
  );
}
