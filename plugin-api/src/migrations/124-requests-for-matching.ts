import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request says what matching asks as well: whoever files it knows it now, and nobody asks again. */
export class RequestsForMatching1763800124000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE requests
        ADD COLUMN interests JSON             NULL AFTER free_slots,
        ADD COLUMN shift     TINYINT UNSIGNED NULL AFTER interests,
        ADD COLUMN language  VARCHAR(60)      NULL AFTER shift,
        ADD COLUMN wishes    VARCHAR(500)     NULL AFTER language,
        ADD COLUMN likes     JSON             NULL AFTER wishes,
        ADD COLUMN avoids    JSON             NULL AFTER likes`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE requests DROP COLUMN avoids, DROP COLUMN likes, DROP COLUMN wishes,
        DROP COLUMN language, DROP COLUMN shift, DROP COLUMN interests`);
  }
}
