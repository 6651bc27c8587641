import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an applied table has done was planned anew each time it was shown, and so was told as «без изменений». */
export class DoneTables1763800105000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE table_imports ADD COLUMN done MEDIUMBLOB NULL AFTER taken');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE table_imports DROP COLUMN done');
  }
}
