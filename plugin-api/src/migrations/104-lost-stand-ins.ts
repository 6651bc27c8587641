import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in and may not any more is known one by one: the others of the same pair go on. */
export class LostStandIns1763800104000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE pair_substitutes ADD COLUMN is_lost TINYINT(1) NOT NULL DEFAULT 0 AFTER named_at',
    );
    // of those that are asked about, the watch finds out who it is; until then nobody sees more than before
    await db.query(`
      UPDATE pair_substitutes s JOIN pairs r ON r.school_id = s.school_id AND r.id = s.pair_id
      SET s.is_lost = 1 WHERE r.needs_decision = 'substitute_lost' AND s.until_on >= CURRENT_DATE`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE pair_substitutes DROP COLUMN is_lost');
  }
}
