import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes in words, and in whose words a profile came by a request; of older ones it is not known. */
export class ProfilesFromRequests1763800136000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE matching_profiles
        ADD COLUMN wishes    VARCHAR(500) NULL AFTER language,
        ADD COLUMN said_from VARCHAR(16)  NULL AFTER said_by`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE matching_profiles DROP COLUMN said_from, DROP COLUMN wishes');
  }
}
