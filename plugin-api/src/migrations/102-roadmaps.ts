import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roadmaps of orgs at every level: their items, what shows that they are done, their editions. */
export class Roadmaps1763800102000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE roadmaps (
        org_id     BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        level      VARCHAR(12)  NOT NULL,
        title      VARCHAR(300) NOT NULL,
        year_from  SMALLINT UNSIGNED NOT NULL,
        year_to    SMALLINT UNSIGNED NOT NULL,
        bodies     JSON         NOT NULL,
        sections   JSON         NOT NULL,
        indicators JSON         NOT NULL,
        state      VARCHAR(12)  NOT NULL,
        edition    INT UNSIGNED NOT NULL DEFAULT 0,
        act        JSON         NULL,
        agreed     JSON         NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        created_at DATETIME(3)  NOT NULL,
        changed_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (org_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE roadmap_items (
        org_id      BINARY(16)    NOT NULL,
        id          BINARY(16)    NOT NULL,
        roadmap_id  BINARY(16)    NOT NULL,
        number      VARCHAR(20)   NOT NULL,
        section     VARCHAR(64)   NULL,
        title       VARCHAR(1000) NOT NULL,
        bodies      JSON          NOT NULL,
        due         JSON          NULL,
        due_note    VARCHAR(300)  NOT NULL,
        result      VARCHAR(500)  NOT NULL,
        targets     JSON          NOT NULL,
        proof       JSON          NOT NULL,
        anomaly     VARCHAR(500)  NULL,
        started_on  DATE          NULL,
        skip_reason VARCHAR(500)  NULL,
        version     INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY roadmap_number (org_id, roadmap_id, number),
        CONSTRAINT item_of_roadmap FOREIGN KEY (org_id, roadmap_id)
          REFERENCES roadmaps (org_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE roadmap_proofs (
        org_id       BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        roadmap_id   BINARY(16)   NOT NULL,
        item_id      BINARY(16)   NOT NULL,
        turn         DATE         NOT NULL,
        kind         VARCHAR(12)  NOT NULL,
        text         VARCHAR(500) NOT NULL,
        number       VARCHAR(50)  NULL,
        day          DATE         NULL,
        by_id        BINARY(16)   NULL,
        at           DATETIME(3)  NOT NULL,
        confirmed_id BINARY(16)   NULL,
        confirmed_at DATETIME(3)  NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY proof_of_turn (org_id, item_id, turn),
        KEY proofs_of_roadmap (org_id, roadmap_id, turn),
        CONSTRAINT proof_of_item FOREIGN KEY (org_id, item_id)
          REFERENCES roadmap_items (org_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE roadmap_editions (
        org_id     BINARY(16)   NOT NULL,
        roadmap_id BINARY(16)   NOT NULL,
        edition    INT UNSIGNED NOT NULL,
        content    JSON         NOT NULL,
        made_by    BINARY(16)   NULL,
        made_at    DATETIME(3)  NOT NULL,
        PRIMARY KEY (org_id, roadmap_id, edition),
        CONSTRAINT edition_of_roadmap FOREIGN KEY (org_id, roadmap_id)
          REFERENCES roadmaps (org_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE agg_facts (
        school_id       BINARY(16)   NOT NULL,
        fact            VARCHAR(40)  NOT NULL,
        region_id       BINARY(16)   NOT NULL,
        municipality_id BINARY(16)   NULL,
        value           INT UNSIGNED NOT NULL,
        counted_at      DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, fact),
        KEY facts_of_municipality (municipality_id, fact, value),
        KEY facts_of_region (region_id, fact, value)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE agg_facts, roadmap_editions, roadmap_proofs, roadmap_items, roadmaps',
    );
  }
}
