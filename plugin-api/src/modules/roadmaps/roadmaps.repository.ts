import { holds } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { asInForce, type Text } from './roadmap-in-force.ts';
import {
  RoadmapEditionEntity,
  RoadmapEntity,
  RoadmapItemEntity,
  RoadmapProofEntity,
} from './roadmap.entity.ts';

/** More than a roadmap may have, so that no list is cut silently. */
export const MOST_ITEMS = 500;
const MOST_PROOFS = 10_000;

type NewProof = Partial<RoadmapProofEntity> & Pick<RoadmapProofEntity, 'itemId' | 'turn'>;

/** The only reader and writer of roadmaps, their items, proofs and editions. */
@Injectable()
export class RoadmapsRepository {
  constructor(private readonly db: Db) {}

  get roadmaps() {
    return this.db.rows(RoadmapEntity);
  }

  get items() {
    return this.db.rows(RoadmapItemEntity);
  }

  get proofs() {
    return this.db.rows(RoadmapProofEntity);
  }

  itemsOf(roadmapId: string): Promise<RoadmapItemEntity[]> {
    return this.items.list({ roadmapId }, { limit: MOST_ITEMS });
  }

  /** Whatever was shown for the items of a roadmap, the latest turn first. */
  proofsOf(roadmapId: string): Promise<RoadmapProofEntity[]> {
    return this.proofs.list({ roadmapId }, { order: { turn: 'DESC' }, limit: MOST_PROOFS });
  }

  /** Locks the roadmap for this transaction; nobody else changes its items meanwhile. */
  async lock(id: string): Promise<RoadmapEntity> {
    await this.db.query('SELECT id FROM roadmaps WHERE org_id = ? AND id = ? FOR UPDATE', [
      this.db.school,
      bin(id),
    ]);
    return this.roadmaps.need({ id });
  }

  async remove(id: string): Promise<void> {
    await this.db.query('DELETE FROM roadmaps WHERE org_id = ? AND id = ?', [
      this.db.school,
      bin(id),
    ]);
  }

  /** A draft that was published for remarks is kept with them. */
  async wasConsulted(id: string): Promise<boolean> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT c.id FROM consultations c WHERE c.org_id = ? AND c.roadmap_id = ? LIMIT 1',
      [this.db.school, bin(id)],
    );
    return rows.length > 0;
  }

  async removeItem(id: string): Promise<void> {
    await this.db.query('DELETE FROM roadmap_items WHERE org_id = ? AND id = ?', [
      this.db.school,
      bin(id),
    ]);
  }

  /** Shows a turn, in place of what was sent back for it. */
  async putProof(proof: NewProof): Promise<void> {
    const { itemId, turn } = proof;
    const before = await this.proofs.find({ itemId, turn });
    if (before && !holds(before)) await this.removeProof(before.id);
    await this.proofs.insert(proof);
  }

  async removeProof(id: string): Promise<void> {
    await this.db.query('DELETE FROM roadmap_proofs WHERE org_id = ? AND id = ?', [
      this.db.school,
      bin(id),
    ]);
  }

  get editions() {
    return this.db.rows(RoadmapEditionEntity);
  }

  /** The edition that the act is about, whatever was handed over since; null where there is no act. */
  async editionInForce(row: RoadmapEntity): Promise<RoadmapEditionEntity | null> {
    const { id: roadmapId, act, state } = row;
    if (act === null) return null;
    const edition = act.edition ?? (state === 'approved' ? row.edition : undefined);
    if (edition !== undefined) return this.editions.find({ roadmapId, edition });
    // an act of before its edition was kept: the newest text that is not later than it
    const sealed = await this.editions.list({ roadmapId }, { order: { edition: 'ASC' } });
    return sealed.findLast(({ madeAt }) => madeAt.slice(0, 10) <= act.date) ?? sealed[0] ?? null;
  }

  /**
   * The text that the act is about, also while the next edition is being written. Without an act where none
   * has put it in force, or nothing is kept of what it did: then it is a draft.
   */
  async textInForce(row: RoadmapEntity): Promise<Text> {
    const text = { row, items: await this.itemsOf(row.id) };
    if (row.act === null || row.state === 'approved') return text;
    const edition = await this.editionInForce(row);
    return edition
      ? asInForce(text, edition)
      : { ...text, row: Object.assign({}, row, { act: null }) };
  }
}
