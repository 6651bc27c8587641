import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a role was taken away stays with the grant. */
export class RevokeReasons1763800027000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE grants ADD COLUMN revoke_reason VARCHAR(500) NULL AFTER revoked_at',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE grants DROP COLUMN revoke_reason');
  }
}
