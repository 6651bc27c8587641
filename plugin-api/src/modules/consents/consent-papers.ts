import { createHash } from 'node:crypto';
import type { ConsentKind, ReceivedConsents } from '@nastavnik/contracts/consents';
import type { Signatory } from '@nastavnik/contracts/signatories';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isMinor, signsBeside } from '../roster/age.ts';
import { shortName, sortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';
import { guardiansOf } from './guardians.ts';

const names = (members: Member[]) => ({ names: members.map(({ brief }) => shortName(brief)) });

/** Who signs a consent, and to which text. */
@Injectable()
export class ConsentPapers {
  constructor(
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly scope: Scope,
  ) {}

  /**
   * The signer of each person; refuses a minor's signature alone, a guardian's for an adult, and one
   * without the pupil's own where the pupil is old enough.
   */
  async signers(personIds: string[], received: ReceivedConsents) {
    const { kinds, signedBy, signerName, signers } = received;
    await this.hold(personIds);
    const members = [...(await this.roster.need(personIds)).values()];
    const outside = members.filter(({ isStaff }) => !isStaff);
    if (kinds.includes('LABOUR_351_8') && outside.length > 0)
      throw new Problem('consent.staff-only', names(outside));
    const minors = members.filter(({ birthDate, isPupil }) =>
      isMinor(birthDate, isPupil, this.scope.today()),
    );
    if (signedBy === 'self' && minors.length > 0)
      throw new Problem('consent.guardian-needed', names(minors));
    if (signedBy === 'guardian' && minors.length < members.length)
      throw new Problem(
        'consent.self-needed',
        names(members.filter((member) => !minors.includes(member))),
      );
    const named = new Map(signers.map(({ personId, name }) => [personId, name]));
    const { ownSignature } = await this.packs.current();
    const beside = members.filter((each) => signsBeside(each, ownSignature.from, received.from));
    if (signedBy === 'guardian' && !received.ownSignature && beside.length > 0)
      throw new Problem('consent.own-signature-needed', {
        ...names(beside),
        age: ownSignature.from,
      });
    const signed = members.map((member) => ({
      member,
      ownSignature: beside.includes(member),
      signerName:
        signedBy === 'self' ? sortName(member.brief) : (named.get(member.id) ?? signerName),
    }));
    const unknown = signed.filter((each) => each.signerName === undefined);
    if (unknown.length > 0)
      throw new Problem('consent.signer-unknown', names(unknown.map(({ member }) => member)));
    return signed as { member: Member; signerName: string; ownSignature: boolean }[];
  }

  /** Lets nobody else change the consents of these people until the transaction ends. */
  hold(personIds: string[]): Promise<void> {
    return this.roster.lock(personIds);
  }

  /** Who may sign for each of these people. */
  async signatories(personIds: string[]): Promise<Signatory[]> {
    const members = await this.roster.need(personIds);
    const { ownSignature } = await this.packs.current();
    const guardians = Map.groupBy(await this.roster.guardians(personIds), ({ childId }) => childId);
    const today = this.scope.today();
    return [...members.values()].map((member) => ({
      personId: member.id,
      guardianSigns: isMinor(member.birthDate, member.isPupil, today),
      ownSignature: signsBeside(member, ownSignature.from, today),
      isStaff: member.isStaff,
      guardians: guardiansOf(guardians.get(member.id) ?? []),
    }));
  }

  /** The version of the text that a consent is given to today, and its hash. */
  async texts(kinds: ConsentKind[]) {
    const { consentTexts } = await this.packs.current();
    return kinds.map((kind) => {
      const text = consentTexts.find((each) => each.kind === kind);
      const textSha256 = createHash('sha256')
        .update(text?.text ?? '')
        .digest('hex');
      return { kind, textVersion: text?.version ?? '–', textSha256 };
    });
  }
}
