import type { ConsentState } from '@nastavnik/contracts/consents';
import {
  type Labour,
  type LabourNotice,
  type LabourTerms,
  NOTICE_DAYS,
} from '@nastavnik/contracts/labour';
import { workdaysAfter } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { LabourFacts } from './labour-facts.ts';
import { LabourPairs } from './labour-pairs.ts';
import { labourState, noticeOf, termsOf } from './labour-state.ts';
import { LabourEntity } from './labour.entity.ts';

/** The papers that labour law asks of a pair of employees: consent, addendum, notice. */
@Injectable()
export class LabourService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly pairs: LabourPairs,
    private readonly packs: PacksService,
    private readonly facts: LabourFacts,
  ) {}

  async show(pairId: string): Promise<Labour> {
    const { mentor, contract, ...told } = await this.pairs.of(pairId);
    const kept = await this.rows.find({ id: pairId });
    const { workdays } = await this.packs.current();
    const today = this.scope.today();
    return {
      pairId,
      mentor,
      state: labourState({ ...told, inContract: contract !== null }, kept, today),
      consent: told.consent,
      terms: kept && termsOf(kept),
      notice: kept && noticeOf(kept),
      contract,
      earliestEnd: workdaysAfter(today, NOTICE_DAYS, workdays),
      calendarChecked: workdays.checked,
      version: kept?.version ?? 1,
    };
  }

  async save(pairId: string, version: number, terms: LabourTerms): Promise<Labour> {
    await this.db.transaction(async () => {
      const { consent } = await this.needed(pairId);
      const kept = await this.rows.find({ id: pairId });
      if (kept?.endsOn) throw new Problem('labour.noticed');
      const { from, until, signedOn, ...said } = terms;
      if (signedOn !== null && signedOn > this.scope.today()) throw new Problem('labour.in-future');
      if (signedOn !== null && consent !== 'active') throw new Problem('labour.consent-needed');
      const changedAt = new Date().toISOString();
      const row = { ...said, fromOn: from, untilOn: until, signedOn, changedAt };
      if (kept) await this.rows.update(pairId, version, row);
      else if (version === 1) await this.rows.insert({ ...row, id: pairId, version: 2 });
      else throw new Problem('version.stale');
      await this.facts.happened(pairId, 'labour_terms', Object.keys(terms));
    });
    return this.show(pairId);
  }

  async notice(pairId: string, version: number, notice: LabourNotice): Promise<Labour> {
    await this.db.transaction(async () => {
      await this.needed(pairId);
      const kept = await this.rows.find({ id: pairId });
      if (!kept?.signedOn) throw new Problem('labour.not-signed');
      const { by, noticedOn, endsOn, reason } = notice;
      if (noticedOn > this.scope.today()) throw new Problem('labour.in-future');
      const { workdays } = await this.packs.current();
      const earliest = workdaysAfter(noticedOn, NOTICE_DAYS, workdays);
      if (endsOn < earliest) throw new Problem('labour.notice-short', { earliest });
      await this.rows.update(pairId, version, {
        noticeBy: by,
        noticedOn,
        endsOn,
        noticeReason: reason,
        changedAt: new Date().toISOString(),
      });
      await this.facts.happened(pairId, 'labour_notice', Object.keys(notice));
    });
    return this.show(pairId);
  }

  /** A pair whose form asks for the papers, kept from changing until the transaction ends. */
  private async needed(pairId: string): Promise<{ consent: ConsentState }> {
    await this.pairs.lock(pairId);
    const { needed, consent, contract } = await this.pairs.of(pairId);
    if (!needed) throw new Problem('labour.not-needed');
    if (contract) throw new Problem('labour.in-contract');
    return { consent };
  }

  private get rows() {
    return this.db.rows(LabourEntity);
  }
}
