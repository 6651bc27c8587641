import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mentor tells of themselves; the curator reads it where pairs are chosen. */
export class AboutMentors1763800137000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE matching_profiles ADD COLUMN about VARCHAR(500) NULL AFTER wishes');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE matching_profiles DROP COLUMN about');
  }
}
