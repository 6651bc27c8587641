import { useState } from 'react';
import type { Signatory as Known } from '@nastavnik/contracts/signatories';
import { relationWord } from '../guardians.tsx';
import { usePack } from '../pack.ts';
import { Checkbox, Choices } from '../ui/choices.tsx';
import { Field, Select, TextInput } from '../ui/field.tsx';
import type { Receipt, Signatory } from './receipt.ts';
import { signerOf, signingBeside, signsSo } from './receipt.ts';
import { words } from './words.ts';

const OTHER = 'other';

interface SignerChoiceProps {
  label: string;
  guardians: Known['guardians'];
  value: string;
  onChange: (name: string) => void;
  error: string | undefined;
}

/** Who of a child's guardians signed; somebody else is typed. */
function SignerChoice({ label, guardians, value, onChange, error }: SignerChoiceProps) {
  const listed = guardians.some(({ name }) => name === value);
  const [typed, setTyped] = useState(false);
  const types = typed || guardians.length === 0 || (value !== '' && !listed);
  return (
    <>
      {guardians.length > 0 && (
        <Field label={label} error={types ? undefined : error}>
          <Select
            value={types ? OTHER : value}
            onChange={(name) => {
              setTyped(name === OTHER);
              onChange(name === OTHER ? '' : name);
            }}
            options={[
              { value: '', label: words.chooseSigner },
              ...guardians.map(({ name, relation }) => ({
                value: name,
                label: `${name} (${relationWord(relation)})`,
              })),
              { value: OTHER, label: words.otherSigner },
            ]}
          />
        </Field>
      )}
      {types && (
        <Field
          label={
            guardians.length > 0 ? words.signerName : `${label}: ${words.signerName.toLowerCase()}`
          }
          error={error}
        >
          <TextInput value={value} maxLength={200} onChange={onChange} />
        </Field>
      )}
    </>
  );
}

interface SignersProps {
  people: readonly Signatory[];
  receipt: Receipt;
  onChange: (changes: Partial<Receipt>) => void;
  /** What the journal knows of them. */
  known: ReadonlyMap<string, Known>;
  /** Somebody has tried to send it. */
  tried: boolean;
}

function PersonRow({
  person,
  receipt,
  onChange,
  known,
  tried,
}: SignersProps & { person: Signatory }) {
  const { id, name } = person;
  const his = known.get(id);
  const signs = signsSo(receipt, his);
  const included = receipt.personIds.has(id) && signs;
  const value = signerOf(receipt, id, his);
  const put = (on: boolean) => {
    const personIds = new Set(receipt.personIds);
    if (on) personIds.add(id);
    else personIds.delete(id);
    onChange({ personIds });
  };
  return (
    <li>
      {signs ? (
        <Checkbox checked={included} onChange={put}>
          {name}
        </Checkbox>
      ) : (
        <p>
          {name}: <span className="sec">{words.leftOut[receipt.signedBy]}</span>
        </p>
      )}
      {included && receipt.signedBy === 'guardian' && his && (
        <SignerChoice
          label={`${words.signer}: ${name}`}
          guardians={his.guardians}
          value={value}
          onChange={(signer) => onChange({ signers: new Map(receipt.signers).set(id, signer) })}
          error={tried && value.trim() === '' ? words.noSigner : undefined}
        />
      )}
    </li>
  );
}

/** Who signed: for one person or, row by row, for each of many. */
export function Signers(props: SignersProps) {
  const { people, receipt, onChange, known, tried } = props;
  const [alone] = people.length === 1 ? people : [];
  const his = alone && known.get(alone.id);
  const value = alone ? signerOf(receipt, alone.id, his) : '';
  const beside = signingBeside(receipt, people, known);
  const { pack } = usePack();
  return (
    <>
      <p className="lab" aria-hidden="true">
        {words.signer}
      </p>
      <Choices
        label={words.signer}
        value={receipt.signedBy}
        onChange={(signedBy) => onChange({ signedBy })}
        choices={[
          { value: 'guardian', title: words.guardian, text: words.guardianSigns },
          { value: 'self', title: words.self, text: words.selfSigns },
        ]}
      />
      {alone && receipt.signedBy === 'guardian' && (
        <SignerChoice
          label={words.whichGuardian}
          guardians={his?.guardians ?? []}
          value={value}
          onChange={(signer) => onChange({ signers: new Map([[alone.id, signer]]) })}
          error={tried && value.trim() === '' ? words.noSigner : undefined}
        />
      )}
      {!alone && (
        <fieldset className="plain signers">
          <legend>{words.people}</legend>
          <ul>
            {people.map((person) => (
              <PersonRow key={person.id} {...props} person={person} />
            ))}
          </ul>
        </fieldset>
      )}
      {beside.length > 0 && (
        <div>
          <Checkbox
            checked={receipt.ownSignature}
            onChange={(ownSignature) => onChange({ ownSignature })}
          >
            {beside.length === 1 ? words.pupilSigned : words.pupilsSigned}
          </Checkbox>
          <p className="sec">
            {words.signBeside(
              beside.map(({ name }) => name).join(', '),
              pack?.ownSignature.from ?? 0,
            )}
          </p>
        </div>
      )}
    </>
  );
}
