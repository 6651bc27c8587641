import type { LabourTerms } from '@nastavnik/contracts/labour';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../platform/db/db.ts';
import { termsOf } from './labour-state.ts';
import { LabourEntity } from './labour.entity.ts';

/** What addenda say, for papers. */
@Injectable()
export class LabourTermsBook {
  constructor(private readonly db: Db) {}

  async ofPairs(pairIds: readonly string[]): Promise<Map<string, LabourTerms>> {
    const kept = await this.db.rows(LabourEntity).list({ id: In(pairIds) });
    return new Map(kept.map((row) => [row.id, termsOf(row)]));
  }
}
