import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the people of a pair say now and then of how they get on; goes with the pair. */
export class Pulse1763800074000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pulse_answers (
        school_id   BINARY(16)  NOT NULL,
        id          BINARY(16)  NOT NULL,
        pair_id     BINARY(16)  NOT NULL,
        person_id   BINARY(16)  NOT NULL,
        answered_on DATE        NOT NULL,
        marks       JSON        NOT NULL,
        entered_by  BINARY(16)  NULL,
        answered_at DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY pulse_of_day (school_id, pair_id, person_id, answered_on),
        CONSTRAINT pair_of_pulse FOREIGN KEY (school_id, pair_id)
          REFERENCES pairs (school_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pulse_answers');
  }
}
