import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said it, for people now speak for themselves beside the curator; of what was said before it is not known. */
export class SaidBy1763800123000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE matching_profiles ADD COLUMN said_by BINARY(16) NULL AFTER version',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE matching_profiles DROP COLUMN said_by');
  }
}
