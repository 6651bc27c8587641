import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { ReflectionEndEntity, ReflectionEntity } from './reflection.entity.ts';

/** The only reader and writer of reflections and of their ends. */
@Injectable()
export class ReflectionsRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(ReflectionEntity);
  }

  get ends() {
    return this.db.rows(ReflectionEndEntity);
  }

  /** Of one pair, under the ids of those who said them. */
  async ofPair(pairId: string): Promise<Map<string, ReflectionEntity>> {
    const kept = await this.rows.list({ pairId });
    return new Map(kept.map((each) => [each.personId, each]));
  }
}
