import type { Consent, ConsentKind, ConsentsQuery } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { daysAfter } from '../roster/age.ts';
import { briefColumns, type BriefRow } from '../roster/brief.ts';
import { nameBegins } from '../roster/name-begins.ts';
import { inOwnClass } from '../roster/own-class.ts';
import type { LastAct } from './consent-state.ts';

export type ConsentRow = Omit<Consent, 'person' | 'recordedBy'> &
  BriefRow<'person'> &
  BriefRow<'by'>;

/** One record as it is written. */
export type NewRecord = Omit<Consent, 'person' | 'recordedBy' | 'recordedAt'> & {
  personId: string;
  /** The last day in force, where it comes before `until`. */
  lastDay: string | null;
};

const CHUNK = 200;

/** The register of consents and, beside it, the last act of each person and kind. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly db: Db) {}

  list(
    query: ConsentsQuery,
    [today, soon]: readonly [today: string, soon: string],
    after: Place | null,
    ownClassOf: string | null,
  ): Promise<ConsentRow[]> {
    const where = new Where().and('k.school_id = ?', this.db.school);
    if (query.kind) where.and('k.kind = ?', query.kind);
    if (query.view === 'ends_soon')
      where.and(
        `EXISTS (SELECT 1 FROM consent_states s
          WHERE s.school_id = k.school_id AND s.person_id = k.person_id AND s.kind = k.kind
            AND s.consent_id = k.id AND s.act = 'given' AND s.until_on BETWEEN ? AND ?)`,
        today,
        soon,
      );
    else if (query.view) where.and('k.act = ?', query.view);
    if (query.q) nameBegins(where, 'p', query.q);
    if (after) where.and('k.id < ?', bin(after[1]));
    if (ownClassOf) where.and(inOwnClass('k.person_id'), this.db.school, bin(ownClassOf));
    return this.read(where, query.limit + 1);
  }

  ofPerson(personId: string): Promise<ConsentRow[]> {
    const where = new Where().and('k.school_id = ?', this.db.school);
    return this.read(where.and('k.person_id = ?', bin(personId)), 200);
  }

  async find(id: string): Promise<ConsentRow | undefined> {
    const where = new Where().and('k.school_id = ?', this.db.school).and('k.id = ?', bin(id));
    return (await this.read(where, 1))[0];
  }

  private read(where: Where, limit: number): Promise<ConsentRow[]> {
    return this.db.query<ConsentRow>(
      `SELECT k.id, k.kind, k.act, k.signed_by AS signedBy, k.signer_name AS signerName,
         k.own_signature AS ownSignature, k.form,
         k.from_on AS \`from\`, k.until_on AS until, k.text_version AS textVersion,
         k.text_sha256 AS textSha256, k.reason, k.withdraws, k.recorded_at AS recordedAt,
         ${briefColumns('p', 'c', 'person')}, ${briefColumns('r', 'rc', 'by')}
       FROM consents k
       JOIN people p ON p.school_id = k.school_id AND p.id = k.person_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN people r ON r.school_id = k.school_id AND r.id = k.recorded_by
       LEFT JOIN classes rc ON rc.school_id = r.school_id AND rc.id = r.class_id
       WHERE ${where.text} ORDER BY k.id DESC LIMIT ${limit}`,
      where.params,
    );
  }

  /** The last acts of each person; `lock` keeps them as they are until the transaction ends. */
  async acts(personIds: readonly string[], lock = false): Promise<Map<string, LastAct[]>> {
    const { marks, params } = inIds(personIds);
    const rows = await this.db.query<LastAct & { personId: string }>(
      `SELECT s.person_id AS personId, s.kind, s.act, s.from_on AS \`from\`, s.until_on AS until
       FROM consent_states s WHERE s.school_id = ? AND s.person_id IN (${marks})${lock ? ' FOR UPDATE' : ''}`,
      [this.db.school, ...params],
    );
    return Map.groupBy(rows, ({ personId }) => personId);
  }

  /** Of whom a consent of this kind is held by the employment contract: since when, and where it says so. */
  async byContract(
    personIds: readonly string[],
    kind: ConsentKind,
  ): Promise<Map<string, { from: string; ground: string }>> {
    const { marks, params } = inIds(personIds);
    const rows = await this.db.query<{ personId: string; from: string; ground: string }>(
      `SELECT s.person_id AS personId, s.from_on AS \`from\`, k.reason AS ground
       FROM consent_states s JOIN consents k ON k.school_id = s.school_id AND k.id = s.consent_id
       WHERE s.school_id = ? AND s.person_id IN (${marks}) AND s.kind = ? AND s.act = 'given'
         AND k.form = 'contract'`,
      [this.db.school, ...params, kind],
    );
    return new Map(rows.map(({ personId, ...said }) => [personId, said]));
  }

  /** The record that is in force for a person and kind, kept from changing meanwhile. */
  async inForce(personId: string, kind: ConsentKind): Promise<string | undefined> {
    const [row] = await this.db.query<{ consentId: string }>(
      `SELECT s.consent_id AS consentId FROM consent_states s
       WHERE s.school_id = ? AND s.person_id = ? AND s.kind = ? AND s.act = 'given' FOR UPDATE`,
      [this.db.school, bin(personId), kind],
    );
    return row?.consentId;
  }

  async add(records: NewRecord[], recordedBy: string): Promise<void> {
    for (let start = 0; start < records.length; start += CHUNK) {
      const chunk = records.slice(start, start + CHUNK);
      await this.addRecords(chunk, recordedBy);
      await this.setStates(chunk);
    }
  }

  private async addRecords(records: NewRecord[], recordedBy: string) {
    const now = new Date();
    await this.db.query(
      `INSERT INTO consents (school_id, id, person_id, kind, act, signed_by, signer_name, own_signature,
         form, from_on, until_on, text_version, text_sha256, reason, withdraws, recorded_at, recorded_by)
       VALUES ${records.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      records.flatMap((record) => [
        this.db.school,
        bin(record.id),
        bin(record.personId),
        record.kind,
        record.act,
        record.signedBy,
        record.signerName,
        record.ownSignature,
        record.form,
        record.from,
        record.until,
        record.textVersion,
        record.textSha256,
        record.reason,
        record.withdraws === null ? null : bin(record.withdraws),
        now,
        bin(recordedBy),
      ]),
    );
  }

  private async setStates(records: NewRecord[]) {
    await this.db.query(
      `INSERT INTO consent_states (school_id, person_id, kind, consent_id, act, from_on, until_on)
       VALUES ${records.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE consent_id = VALUES(consent_id), act = VALUES(act),
         from_on = VALUES(from_on), until_on = VALUES(until_on)`,
      records.flatMap(({ personId, kind, id, act, from, lastDay }) => [
        this.db.school,
        bin(personId),
        kind,
        bin(id),
        act,
        from,
        lastDay,
      ]),
    );
  }

  /** People with a consent that ran out within so many days before today. */
  async ranOut(today: string, days: number): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }>(
      `SELECT DISTINCT s.person_id AS personId FROM consent_states s
       WHERE s.school_id = ? AND s.until_on >= ? AND s.until_on < ? AND s.act = 'given'`,
      [this.db.school, daysAfter(today, -days), today],
    );
    return rows.map(({ personId }) => personId);
  }
}
