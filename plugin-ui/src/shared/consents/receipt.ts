import type { ConsentKind, ReceivedConsents } from '@nastavnik/contracts/consents';

/** Somebody whose consent is marked. */
export interface Signatory {
  id: string;
  name: string;
  /** Pupils' guardians sign; adults sign themselves. */
  pupil: boolean;
}

/** What is being filled in. */
export interface Receipt {
  personIds: ReadonlySet<string>;
  kinds: ReadonlySet<ConsentKind>;
  signedBy: 'guardian' | 'self';
  /** Empty: as the journal says. */
  signerName: string;
  form: 'paper' | 'electronic';
  from: string;
  /** Empty: until withdrawn. */
  until: string;
}

/** A receipt for these people before anybody has typed anything. */
export const newReceipt = (
  people: readonly Signatory[],
  kinds: readonly ConsentKind[],
  today: string,
): Receipt => ({
  personIds: new Set(people.map(({ id }) => id)),
  kinds: new Set(kinds),
  signedBy: people.every(({ pupil }) => pupil) ? 'guardian' : 'self',
  signerName: '',
  form: 'paper',
  from: today,
  until: '',
});

/** The call's body. */
export const receiptBody = (receipt: Receipt): ReceivedConsents => ({
  personIds: [...receipt.personIds],
  kinds: [...receipt.kinds],
  signedBy: receipt.signedBy,
  ...(receipt.signerName.trim() !== '' && { signerName: receipt.signerName.trim() }),
  form: receipt.form,
  from: receipt.from,
  until: receipt.until || null,
});
