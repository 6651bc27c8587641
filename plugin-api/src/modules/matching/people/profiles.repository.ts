import type { MatchProfile, ProfileSetting, WishKind } from '@nastavnik/contracts/matching-profile';
import type { RequestSource } from '@nastavnik/contracts/requests';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';

export interface KeptProfile {
  interests: string[];
  shift: number | null;
  building: string | null;
  language: string | null;
  wishes: string | null;
  about: string | null;
  version: number;
  changedAt: string;
  source: RequestSource | null;
}

/** Of whom nothing was said. */
export const blankProfile = {
  interests: [],
  shift: null,
  building: null,
  language: null,
  wishes: null,
  about: null,
  version: 0,
};

/** A profile with who said it. */
export type SaidProfile = KeptProfile & BriefRow<'by'>;

/** Who enters it, and in whose words when it is not their own knowledge. */
interface Author {
  by: string | null;
  source: RequestSource | null;
}

export interface KeptWish {
  person: PersonBrief;
  kind: WishKind;
}

/** What only matching reads of people: profiles and wishes. */
@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Db) {}

  async find(personId: string): Promise<SaidProfile | undefined> {
    const [row] = await this.db.query<SaidProfile>(
      `SELECT f.interests, f.shift, f.building, f.language, f.wishes, f.about, f.version,
         f.changed_at AS changedAt, f.said_from AS source,
         ${briefColumns('p', 'c', 'by')}
       FROM matching_profiles f
       LEFT JOIN people p ON p.school_id = f.school_id AND p.id = f.said_by
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE f.school_id = ? AND f.person_id = ?`,
      [this.db.school, bin(personId)],
    );
    return row;
  }

  /** The buildings and languages of the school's profiles, each once. */
  async known(): Promise<MatchProfile['known']> {
    const rows = await this.db.query<{ building: string | null; language: string | null }>(
      `SELECT DISTINCT f.building, f.language FROM matching_profiles f
       WHERE f.school_id = ? AND (f.building IS NOT NULL OR f.language IS NOT NULL)`,
      [this.db.school],
    );
    const once = (words: (string | null)[]) =>
      [...new Set(words.flatMap((word) => word ?? []))].toSorted((a, b) =>
        a.localeCompare(b, 'ru'),
      );
    return {
      buildings: once(rows.map(({ building }) => building)),
      languages: once(rows.map(({ language }) => language)),
    };
  }

  /** Whom a person has named, or who has named them. */
  async wishes(personId: string, side: 'from' | 'about'): Promise<KeptWish[]> {
    const [mine, other] = side === 'from' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
    const rows = await this.db.query<BriefRow<'person'> & { kind: WishKind }>(
      `SELECT w.kind, ${briefColumns('p', 'c', 'person')} FROM matching_wishes w
       JOIN people p ON p.school_id = w.school_id AND p.id = w.${other}
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE w.school_id = ? AND w.${mine} = ? ORDER BY p.family_name, p.given_name, p.id`,
      [this.db.school, bin(personId)],
    );
    return rows.flatMap(({ kind, ...row }) => {
      const person = briefOf(row, 'person');
      return person ? [{ person, kind }] : [];
    });
  }

  async set(
    personId: string,
    said: Required<ProfileSetting> & Pick<KeptProfile, 'about'>,
    { by, source }: Author,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO matching_profiles (school_id, person_id, interests, shift, building, language,
         wishes, about, said_by, said_from, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE interests = VALUES(interests), shift = VALUES(shift),
         building = VALUES(building), language = VALUES(language), wishes = VALUES(wishes),
         about = VALUES(about), version = version + 1, said_by = VALUES(said_by), said_from = VALUES(said_from),
         changed_at = VALUES(changed_at)`,
      [
        this.db.school,
        bin(personId),
        JSON.stringify(said.interests),
        said.shift,
        said.building,
        said.language,
        said.wishes,
        said.about,
        by && bin(by),
        source,
        new Date(),
      ],
    );
  }

  /** The pupils who study in the class now. */
  async pupilsOf(classId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT p.id FROM people p
       WHERE p.school_id = ? AND p.class_id = ? AND p.is_pupil = 1 AND p.active = 1 ORDER BY p.id`,
      [this.db.school, bin(classId)],
    );
    return rows.map(({ id }) => id);
  }

  /** Shift and building alone: whoever has told the rest stays its author. */
  async place(
    personId: string,
    { shift, building }: Pick<KeptProfile, 'shift' | 'building'>,
    by: string,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO matching_profiles (school_id, person_id, interests, shift, building, said_by, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE shift = VALUES(shift), building = VALUES(building),
         version = version + 1`,
      [this.db.school, bin(personId), '[]', shift, building, bin(by), new Date()],
    );
  }

  async wish(
    fromId: string,
    toId: string,
    kind: WishKind | null,
    by: string | null,
  ): Promise<void> {
    if (kind === null)
      await this.db.query(
        'DELETE FROM matching_wishes WHERE school_id = ? AND from_id = ? AND to_id = ?',
        [this.db.school, bin(fromId), bin(toId)],
      );
    else
      await this.db.query(
        `INSERT INTO matching_wishes (school_id, from_id, to_id, kind, said_by, said_at)
         VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE kind = VALUES(kind), said_by = VALUES(said_by), said_at = VALUES(said_at)`,
        [this.db.school, bin(fromId), bin(toId), kind, by && bin(by), new Date()],
      );
  }
}
