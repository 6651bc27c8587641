import type { Due } from '@nastavnik/contracts/due';
import { comesAgain } from '@nastavnik/contracts/due/stretch';
import { opensOn } from '@nastavnik/contracts/roadmap-states';
import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoadmapFacts } from '../roadmap-facts.ts';
import type { RoadmapItemEntity } from '../roadmap.entity.ts';
import { type Line, RoadmapLines } from '../roadmap-lines.ts';
import type { ItemTurn } from '../roadmap-turns.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';

const LONGEST = 500;

const number = (value: number) => value.toLocaleString('ru-RU').replaceAll('\u00a0', ' ');

/** «Пары закреплены приказом – 12 из 12», «Доля вовлечённых – 52,4 % при цели 50 %». */
function saidOf({ title, value, needed, of }: ItemFact): string {
  if (of === 'org') return title;
  if (of === 'percent') return `${title} – ${number(value)} % при цели ${number(needed ?? 0)} %`;
  return `${title} – ${number(value)}${needed === null ? '' : ` из ${number(needed)}`}`;
}

const said = (facts: readonly ItemFact[]): string => facts.map(saidOf).join('; ').slice(0, LONGEST);

/**
 * What comes again is not done before its time: last year's base shows nothing of the next one, and at a
 * school what hangs on programmes has no time before the first of them.
 */
function isTime({ item, turn }: Line, { kind, today }: { kind: OrgKind; today: string }): boolean {
  if (item.due === null || !comesAgain(item.due)) return true;
  if (turn.by === null && kind === 'school' && hangsOnProgrammes(item.due)) return false;
  return opensOn(turn) <= today;
}

function hangsOnProgrammes(due: Due): boolean {
  if (due.kind === 'several') return due.parts.some(hangsOnProgrammes);
  if (due.kind === 'byBody') return due.parts.some((part) => hangsOnProgrammes(part.due));
  return due.kind === 'programmes';
}

/** Items that finish themselves: notes their turn as done once all that they ask for is there. */
@Injectable()
export class DataProofs {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly lines: RoadmapLines,
    private readonly told: RoadmapFacts,
  ) {}

  /** Of the org in scope; what is noted stays, also when the data change afterwards. */
  async note(): Promise<void> {
    for (const { id, act } of await this.roadmaps.roadmaps.list({}))
      if (act !== null) await this.db.transaction(() => this.noteIn(id));
  }

  /** By the edition in force: what a draft asks for proves nothing, and what it drops cannot be noted. */
  private async noteIn(roadmapId: string): Promise<void> {
    const row = await this.roadmaps.lock(roadmapId);
    const text = await this.roadmaps.textInForce(row);
    if (text.row.act === null) return;
    const now = { kind: this.scope.org.kind, today: this.scope.today() };
    const living = new Set((await this.roadmaps.itemsOf(roadmapId)).map(({ id }) => id));
    for (const line of (await this.lines.ofTexts([text])).get(roadmapId) ?? []) {
      const { item, turn, facts } = line;
      const asked = item.proof.kind === 'data' ? item.proof.facts.length : 0;
      const isShown = asked > 0 && facts.length === asked && facts.every(({ met }) => met);
      const isOpen = living.has(item.id) && !turn.proven && item.skipReason === null;
      if (isShown && isOpen && isTime(line, now)) await this.noteTurn(item, turn, said(facts));
    }
  }

  private async noteTurn(item: RoadmapItemEntity, turn: ItemTurn, text: string): Promise<void> {
    const { roadmapId } = item;
    await this.roadmaps.putProof({
      id: newId(),
      roadmapId,
      itemId: item.id,
      turn: turn.key,
      kind: 'data',
      text,
      at: new Date().toISOString(),
    });
    await this.told.happened(roadmapId, 'item_shown', item.number);
  }
}
