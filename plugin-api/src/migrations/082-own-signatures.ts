import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record of a consent says whether the pupil has signed beside their guardian. */
export class OwnSignatures1763800082000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE consents ADD COLUMN own_signature TINYINT(1) NOT NULL DEFAULT 0 AFTER signer_name',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE consents DROP COLUMN own_signature');
  }
}
