import { useState } from 'react';
import type { SupportContact } from '@nastavnik/contracts/support';
import { useSetSupportMutation, useShowSupportQuery } from '../../shared/signals.api.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { words } from './words.ts';

const MOST = 10;
/** A contact under a name that stays while others come and go. */
interface Row {
  key: string;
  contact: SupportContact;
}

const rowOf = (contact: SupportContact): Row => ({ key: crypto.randomUUID(), contact });
const blank: SupportContact = { role: '', name: '', phone: '', email: '', where: '' };

interface ContactProps {
  contact: SupportContact;
  title: string;
  tried: boolean;
  onChange: (contact: SupportContact) => void;
  onRemove: () => void;
}

function Contact({ contact, title, tried, onChange, onRemove }: ContactProps) {
  const put = (field: keyof SupportContact) => (value: string) =>
    onChange({ ...contact, [field]: value });
  const { role, name, phone, email, where } = contact;
  return (
    <Block
      title={title}
      more={
        <Button kind="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      }
    >
      <div className="contact-fields">
        <Field label={words.role} error={tried && role.trim() === '' ? words.noRole : undefined}>
          <TextInput
            value={role}
            maxLength={100}
            placeholder={words.rolePlaceholder}
            onChange={put('role')}
          />
        </Field>
        <Field label={words.name}>
          <TextInput value={name} maxLength={200} onChange={put('name')} />
        </Field>
        <Field label={words.phone}>
          <TextInput type="tel" value={phone} maxLength={50} onChange={put('phone')} />
        </Field>
        <Field label={words.email}>
          <TextInput type="email" value={email} maxLength={200} onChange={put('email')} />
        </Field>
        <Field label={words.where}>
          <TextInput
            value={where}
            maxLength={300}
            placeholder={words.wherePlaceholder}
            onChange={put('where')}
          />
        </Field>
      </div>
    </Block>
  );
}

function Form({ kept }: { kept: readonly SupportContact[] }) {
  const toast = useToast();
  const [rows, setRows] = useState<readonly Row[]>(() => kept.map(rowOf));
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSetSupportMutation();
  const put = (place: number, ...instead: Row[]) => setRows(rows.toSpliced(place, 1, ...instead));
  const send = async () => {
    setTried(true);
    if (rows.some(({ contact: { role } }) => role.trim() === '')) return;
    const { data } = await save({ body: { contacts: rows.map(({ contact }) => contact) } });
    if (data) toast({ text: words.saved });
  };
  const add = () => setRows([...rows, rowOf(blank)]);
  if (rows.length === 0 && kept.length === 0)
    return (
      <Empty
        title={words.supportNone}
        actions={
          <Button kind="pri" icon="plus" onClick={add}>
            {words.add}
          </Button>
        }
      >
        {words.supportEmpty}
      </Empty>
    );
  return (
    <div className="stack">
      {rows.length === 0 && <Note>{words.supportEmptied}</Note>}
      {rows.map(({ key, contact }, place) => (
        <Contact
          key={key}
          contact={contact}
          title={words.contact(place + 1)}
          tried={tried}
          onChange={(changed) => put(place, { key, contact: changed })}
          onRemove={() => put(place)}
        />
      ))}
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button kind="pri" busy={isLoading} onClick={() => void send()}>
          {words.save}
        </Button>
        {rows.length < MOST && (
          <Button icon="plus" onClick={add}>
            {words.add}
          </Button>
        )}
      </Actions>
    </div>
  );
}

/** «Кому обратиться»: the people whom participants are told to turn to. */
export function SupportPage() {
  const { data, error, refetch } = useShowSupportQuery();
  return (
    <Page title={words.supportTitle} caption={words.supportCaption}>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && <Form kept={data.contacts} />}
    </Page>
  );
}
