import type { PullAuth } from '@nastavnik/contracts/sync-pull';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { Draft, Faults } from './draft.ts';
import { authTitles, keyNames, secretNames } from './words.ts';

export interface FormProps {
  draft: Draft;
  faults: Faults;
  onChange: (change: Partial<Draft>) => void;
}

const auths = Object.entries(authTitles).map(([value, label]) => ({ value, label }));
const versions = ['1.2', '1.1'].map((value) => ({ value, label: `OneRoster ${value}` }));
const hashes = ['SHA256', 'SHA1'].map((value) => ({ value, label: `HMAC-${value}` }));

function Key({ draft, faults, onChange }: FormProps) {
  const { auth, tokenUrl, keyName, hash } = draft;
  return (
    <>
      {auth === 'client_credentials' && (
        <Field label="Адрес выдачи токена" error={faults.tokenUrl}>
          <TextInput
            type="url"
            value={tokenUrl}
            onChange={(next) => onChange({ tokenUrl: next })}
            placeholder="https://journal.example/oauth2/token"
          />
        </Field>
      )}
      {auth !== 'bearer' && (
        <Field label={keyNames[auth]} error={faults.keyName}>
          <TextInput
            value={keyName}
            onChange={(next) => onChange({ keyName: next })}
            maxLength={200}
            autoComplete="off"
          />
        </Field>
      )}
      {auth === 'oauth1' && (
        <Field label="Подпись">
          <Select
            value={hash}
            options={hashes}
            onChange={(next) => onChange({ hash: next as Draft['hash'] })}
          />
        </Field>
      )}
    </>
  );
}

interface ProviderProps extends FormProps {
  /** A secret is kept and need not be typed again. */
  kept: boolean;
}

/** Where the journal's server is, and how it knows us. */
export function ProviderFields({ kept, ...form }: ProviderProps) {
  const { draft, faults, onChange } = form;
  return (
    <div className="stack-close">
      <Field
        label="Адрес сервера OneRoster"
        error={faults.baseUrl}
        hint="Его сообщает поддержка журнала"
      >
        <TextInput
          type="url"
          value={draft.baseUrl}
          onChange={(baseUrl) => onChange({ baseUrl })}
          placeholder="https://journal.example/ims/oneroster/rostering/v1p2"
        />
      </Field>
      <div className="pair-of-fields">
        <Field label="Версия">
          <Select
            value={draft.oneRoster}
            options={versions}
            onChange={(next) => onChange({ oneRoster: next as Draft['oneRoster'] })}
          />
        </Field>
        <Field label="Вход">
          <Select
            value={draft.auth}
            options={auths}
            onChange={(next) => onChange({ auth: next as PullAuth['kind'] })}
          />
        </Field>
      </div>
      <Key {...form} />
      <div className="pair-of-fields">
        <Field
          label={secretNames[draft.auth]}
          error={faults.secret}
          hint={
            kept ? 'Сохранён. Введите, только если он сменился' : 'После сохранения не показывается'
          }
        >
          <TextInput
            type="password"
            value={draft.secret}
            onChange={(secret) => onChange({ secret })}
            autoComplete="new-password"
          />
        </Field>
        <Field label="Строк за один запрос" error={faults.pageSize}>
          <TextInput
            type="number"
            value={draft.pageSize}
            onChange={(pageSize) => onChange({ pageSize })}
          />
        </Field>
      </div>
    </div>
  );
}
