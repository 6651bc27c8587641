import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of a year are found without reading those of all the years before it. */
export class PairsByEnd1763800024000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE pairs ADD KEY pairs_by_end (school_id, ended_on, started_on)');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE pairs DROP KEY pairs_by_end');
  }
}
