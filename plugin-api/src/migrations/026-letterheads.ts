import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands above and below the documents of each school. */
export class Letterheads1763800026000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE letterheads (
        school_id       BINARY(16)   NOT NULL PRIMARY KEY,
        full_name       VARCHAR(300) NOT NULL,
        place           VARCHAR(100) NOT NULL,
        signer_position VARCHAR(150) NOT NULL,
        signer_name     VARCHAR(100) NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE letterheads');
  }
}
