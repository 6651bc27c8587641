import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A host's former name of somebody who was linked to a new one. */
export class RetiredNames1763800012000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE external_refs ADD COLUMN retired TINYINT(1) NOT NULL DEFAULT 0');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE external_refs DROP COLUMN retired');
  }
}
