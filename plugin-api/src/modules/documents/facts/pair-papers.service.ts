import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { Meeting } from '@nastavnik/contracts/meetings';
import type { Pack, WholePack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { CompletionsService } from '../../completions/completions.service.ts';
import { LabourTermsBook } from '../../labour/labour-terms.ts';
import { MeetingsRepository } from '../../meetings/meetings.repository.ts';
import { MeetingsService } from '../../meetings/meetings.service.ts';
import { namedByOrder } from '../../pairs/groups/group-view.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { PlansRepository } from '../../plans/plans.repository.ts';
import { isMinor } from '../../roster/age.ts';
import type { MadeSheet } from './made-sheet.ts';
import { PairLookUps } from './pair-look-ups.ts';
import { isOfStaff, type PaperPair, pairOrderSheet } from './pair-order.ts';
import { agreementSheets, certificateSheets, diarySheet } from './pair-sheets.ts';
import { addendumSheet, planSheet } from './plan-sheets.ts';
import { reflectionSheets } from './reflection-sheets.ts';
import { personInFull } from './person-in-full.ts';

/** Meetings of one pair that a diary holds. */
const MEETINGS = 200;
/** Pairs whose meetings are read at once. */
const PAIRS_AT_ONCE = 50;

export type PairPaper = Extract<
  DocumentKind,
  'PAIR_ORDER' | 'AGREEMENT' | 'LABOUR_ADDENDUM' | 'PLAN' | 'DIARY' | 'REFLECTION' | 'CERTIFICATE'
>;

const nameOf = ({ mentor, mentees }: Pair) =>
  `${personInFull(mentor)} – ${mentees.map(personInFull).join(', ')}`;

/** What pairs have planned, done at their meetings and come to, as their reader may see it. */
@Injectable()
export class PairDeeds {
  constructor(
    private readonly kept: MeetingsRepository,
    private readonly meetings: MeetingsService,
    private readonly completions: CompletionsService,
    readonly plans: PlansRepository,
    readonly labour: LabourTermsBook,
  ) {}

  /** The meetings of each pair, read for many pairs at a time. */
  async diaries(pairIds: readonly string[]): Promise<Map<string, Meeting[]>> {
    const all: Meeting[] = [];
    for (let start = 0; start < pairIds.length; start += PAIRS_AT_ONCE) {
      const ids = pairIds.slice(start, start + PAIRS_AT_ONCE);
      const rows = await this.kept.ofPairs(ids, ids.length * MEETINGS);
      all.push(...(await this.meetings.shown(rows)));
    }
    return Map.groupBy(all, ({ pairId }) => pairId);
  }

  endsOf(pairIds: readonly string[]) {
    return this.completions.endsOf(pairIds);
  }
}

/** Papers about pairs that both sides have agreed to. */
@Injectable()
export class PairPapers {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly lookUps: PairLookUps,
    private readonly deeds: PairDeeds,
  ) {}

  async sheets(kind: PairPaper, pairIds: readonly string[], date: string | null) {
    const pack = await this.lookUps.pack();
    if (kind === 'PAIR_ORDER') {
      const all = await this.lookUps.withEnds(await this.pairs.agreed(pairIds, namedByOrder));
      return [order(all.map(asOrdered), date, pack)];
    }
    const pairs = await this.lookUps.withEnds(await this.pairs.agreed(pairIds));
    if (kind === 'AGREEMENT') return this.agreements(pairs, pack);
    const chosen = suitable(kind, pairs, pack);
    if (chosen.length === 0) throw new Problem('document.none-suit');
    return this.each(kind, chosen, pack);
  }

  private async each(
    kind: PairPaper,
    pairs: readonly PaperPair[],
    pack: WholePack,
  ): Promise<MadeSheet[]> {
    const ids = pairs.map(({ id }) => id);
    if (kind === 'CERTIFICATE') return this.certificates(pairs, pack);
    if (kind === 'REFLECTION') return pairs.flatMap((pair) => reflectionSheets(pair, pack));
    const one = (pair: Pair, facts: MadeSheet['facts']) => ({
      about: nameOf(pair),
      of: [pair.id],
      facts,
    });
    if (kind === 'DIARY') {
      const diaries = await this.deeds.diaries(ids);
      return pairs.map((pair) => one(pair, diarySheet(pair, pack, diaries.get(pair.id) ?? [])));
    }
    const plans = await this.deeds.plans.ofPairs(ids);
    if (kind === 'PLAN')
      return pairs.map((pair) => one(pair, planSheet(pair, pack, plans.get(pair.id))));
    const terms = await this.deeds.labour.ofPairs(ids);
    return pairs.map((pair) =>
      one(pair, addendumSheet(pair, pack, terms.get(pair.id) ?? plans.get(pair.id))),
    );
  }

  private async certificates(pairs: readonly PaperPair[], pack: Pack) {
    const ends = await this.deeds.endsOf(pairs.map(({ id }) => id));
    const people = pairs.flatMap(({ mentor, mentees, left = [] }) => [
      mentor,
      ...mentees,
      ...left.map(({ person }) => person),
    ]);
    const members = await this.lookUps.members(people.map(({ id }) => id));
    const sexOf = (personId: string) => members.get(personId)?.sex ?? null;
    return pairs.flatMap((pair) => certificateSheets(pair, pack, ends.get(pair.id) ?? null, sexOf));
  }

  private async agreements(pairs: readonly PaperPair[], pack: Pack) {
    const mentees = pairs.flatMap((pair) => pair.mentees.map(({ id }) => id));
    const members = await this.lookUps.members(mentees);
    const today = this.scope.today();
    return pairs.flatMap((pair) =>
      agreementSheets(pair, pack, (id) => {
        const member = members.get(id);
        return member !== undefined && isMinor(member.birthDate, member.isPupil, today);
      }),
    );
  }
}

/** Who joins a group later does so by another order, and who leaves it stays in this one. */
const asOrdered = (pair: PaperPair): PaperPair => ({ ...pair, mentees: namedByOrder(pair) });

const order = (pairs: readonly PaperPair[], date: string | null, pack: Pack): MadeSheet => ({
  about: pairs.map(nameOf).join('; '),
  of: pairs.map(({ id }) => id),
  facts: pairOrderSheet(pairs, date, pack),
});

const suitable = (kind: PairPaper, pairs: readonly PaperPair[], pack: Pack) =>
  pairs.filter((pair) => {
    if (kind === 'LABOUR_ADDENDUM') return isOfStaff(pair, pack);
    return kind !== 'CERTIFICATE' || pair.status === 'finished';
  });
