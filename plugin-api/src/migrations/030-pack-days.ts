import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of a pack holds from its day; those that were there have held all along. */
export class PackDays1763800030000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      "ALTER TABLE pack_versions ADD COLUMN effective_from DATE NOT NULL DEFAULT '2020-01-01' AFTER sha256",
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE pack_versions DROP COLUMN effective_from');
  }
}
