import type { ConsentKind, ReceivedConsents } from '@nastavnik/contracts/consents';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Signatory as Known } from '@nastavnik/contracts/signatories';

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
  /** Who signed for whom, as somebody has chosen or typed. */
  signers: ReadonlyMap<string, string>;
  /** The pupils who are old enough have signed too. */
  ownSignature: boolean;
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
  signers: new Map(),
  ownSignature: false,
  form: 'paper',
  from: today,
  until: '',
});

/** Whom a person's consent is recorded for: who was chosen, or the only guardian there is. */
export function signerOf({ signers }: Receipt, personId: string, known: Known | undefined): string {
  const only = known?.guardians.length === 1 ? known.guardians[0]?.name : undefined;
  return signers.get(personId) ?? only ?? '';
}

/** Whether a person signs as the receipt says: a guardian for a minor, an adult for themselves. */
export const signsSo = ({ signedBy }: Receipt, known: Known | undefined): boolean =>
  known === undefined || known.guardianSigns === (signedBy === 'guardian');

/** The people whose consents are recorded: chosen, and not left out by who signs. */
export const recorded = (receipt: Receipt, known: ReadonlyMap<string, Known>): string[] =>
  [...receipt.personIds].filter((id) => signsSo(receipt, known.get(id)));

/** Whose own signature is needed beside a guardian's. */
export const signingBeside = (
  receipt: Receipt,
  people: readonly Signatory[],
  known: ReadonlyMap<string, Known>,
): readonly Signatory[] =>
  people.filter(
    ({ id }) =>
      receipt.signedBy === 'guardian' &&
      receipt.personIds.has(id) &&
      known.get(id)?.ownSignature === true,
  );

/** The kinds that these people may give: what only forms of staff need is not asked of pupils. */
export function kindsFor(pack: Pack | undefined, staffOnly: boolean): Pack['consentKinds'] {
  if (!pack || staffOnly) return pack?.consentKinds ?? [];
  const ofStaff = new Set(
    pack.forms.flatMap(({ code, mentor, mentee }) =>
      mentor === 'staff' && mentee === 'staff' ? [code] : [],
    ),
  );
  return pack.consentKinds.filter(({ code }) => {
    const forms = pack.consentNeeds.flatMap((need) =>
      need.kinds.includes(code) ? need.forms : [],
    );
    return forms.length === 0 || !forms.every((form) => ofStaff.has(form));
  });
}

/** The call's body. */
export function receiptBody(
  receipt: Receipt,
  known: ReadonlyMap<string, Known>,
  offered: Pack['consentKinds'],
): ReceivedConsents {
  const personIds = recorded(receipt, known);
  const signers = personIds.map((personId) => ({
    personId,
    name: signerOf(receipt, personId, known.get(personId)).trim(),
  }));
  return {
    personIds,
    kinds: offered.flatMap(({ code }) => (receipt.kinds.has(code) ? [code] : [])),
    signedBy: receipt.signedBy,
    signers: receipt.signedBy === 'guardian' ? signers : [],
    ownSignature: receipt.signedBy === 'guardian' && receipt.ownSignature,
    form: receipt.form,
    from: receipt.from,
    until: receipt.until || null,
  };
}
