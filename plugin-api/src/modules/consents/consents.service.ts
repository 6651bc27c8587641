import type { Consent, ReceivedConsents, Withdrawal } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentFacts } from './consent-facts.ts';
import { ConsentPapers } from './consent-papers.ts';
import { lastDay } from './consent-state.ts';
import { consentOf } from './consent-readings.service.ts';
import { ConsentsRepository, type NewRecord } from './consents.repository.ts';

/** The register of consents: records are added, never changed. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly consents: ConsentsRepository,
    private readonly papers: ConsentPapers,
    private readonly facts: ConsentFacts,
  ) {}

  /** Adds a record for each person and kind; all of them or none. */
  receive(received: ReceivedConsents): Promise<{ received: number }> {
    if (received.from > this.scope.today()) throw new Problem('consent.in-future');
    const personIds = [...new Set(received.personIds)];
    const kinds = [...new Set(received.kinds)];
    return this.db.transaction(async () => {
      const signed = await this.papers.signers(personIds, received);
      const texts = await this.papers.texts(kinds);
      const { signedBy, form, ground, from, until } = received;
      const records = signed.flatMap(({ member, signerName, ownSignature }) =>
        texts.map((text): NewRecord => ({
          ...text,
          id: newId(),
          personId: member.id,
          act: 'given',
          signedBy,
          signerName,
          ownSignature,
          form,
          from,
          until,
          lastDay: lastDay(until, signedBy, member.birthDate),
          reason: ground ?? null,
          withdraws: null,
        })),
      );
      await this.consents.add(records, this.scope.personId);
      await this.facts.received(records, personIds, kinds);
      return { received: records.length };
    });
  }

  async signatories(personIds: string[]) {
    return { items: await this.papers.signatories(personIds) };
  }

  withdraw(consentId: string, { from, reason }: Withdrawal): Promise<Consent> {
    if (from > this.scope.today()) throw new Problem('consent.in-future');
    return this.db.transaction(async () => {
      const given = await this.consents.find(consentId);
      if (!given?.personId) throw new Problem('entity.not-found');
      const { personId, kind } = given;
      await this.papers.hold([personId]);
      if ((await this.consents.inForce(personId, kind)) !== consentId)
        throw new Problem('consent.not-in-force');
      const record: NewRecord = {
        ...given,
        id: newId(),
        personId,
        act: 'withdrawn',
        from,
        until: null,
        lastDay: null,
        reason,
        withdraws: consentId,
      };
      await this.consents.add([record], this.scope.personId);
      await this.facts.withdrawn(record);
      const made = await this.consents.find(record.id);
      if (!made) throw new Error('the withdrawal was not written');
      return consentOf(made);
    });
  }
}
