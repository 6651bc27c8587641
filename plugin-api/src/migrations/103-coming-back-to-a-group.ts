import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever comes back to a group was not there meanwhile: `pair_mentees` keeps their last stay, and this
 * table those before it, with the words in which they were left.
 */
export class ComingBackToAGroup1763800103000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pair_past_stays (
        school_id    BINARY(16)    NOT NULL,
        id           BINARY(16)    NOT NULL,
        pair_id      BINARY(16)    NOT NULL,
        mentee_id    BINARY(16)    NOT NULL,
        joined_on    DATE          NULL,
        order_number VARCHAR(50)   NULL,
        order_date   DATE          NULL,
        left_on      DATE          NOT NULL,
        leave_reason VARCHAR(40)   NULL,
        leave_note   VARCHAR(1000) NULL,
        left_by      BINARY(16)    NULL,
        PRIMARY KEY (school_id, id),
        KEY past_stays_of_pair (school_id, pair_id, mentee_id),
        KEY past_stays_of_mentee (school_id, mentee_id),
        CONSTRAINT mentee_of_past_stay FOREIGN KEY (school_id, pair_id, mentee_id)
          REFERENCES pair_mentees (school_id, pair_id, mentee_id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pair_past_stays');
  }
}
