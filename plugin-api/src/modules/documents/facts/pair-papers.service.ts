import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { CompletionsService } from '../../completions/completions.service.ts';
import { MeetingsRepository } from '../../meetings/meetings.repository.ts';
import { MeetingsService } from '../../meetings/meetings.service.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { isMinor } from '../../roster/age.ts';
import { RosterService } from '../../roster/roster.service.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { isOfStaff, pairFacts, pairOrderSheet } from './pair-order.ts';
import { agreementSheets, certificateSheets, diarySheet, planSheet } from './pair-sheets.ts';
import { personInFull } from './person-in-full.ts';

/** Meetings of one pair that a diary holds. */
const MEETINGS = 200;

export type PairPaper = Extract<
  DocumentKind,
  'PAIR_ORDER' | 'AGREEMENT' | 'LABOUR_ADDENDUM' | 'PLAN' | 'DIARY' | 'CERTIFICATE'
>;

const nameOf = ({ mentor, mentees }: Pair) =>
  `${personInFull(mentor)} – ${mentees.map(personInFull).join(', ')}`;

/** What pairs have done at their meetings and come to, as their reader may see it. */
@Injectable()
export class PairDiaries {
  constructor(
    private readonly kept: MeetingsRepository,
    private readonly meetings: MeetingsService,
    private readonly completions: CompletionsService,
  ) {}

  async of(pairId: string) {
    return this.meetings.shown(await this.kept.ofPairs([pairId], MEETINGS));
  }

  endOf(pairId: string) {
    return this.completions.find(pairId);
  }
}

/** Papers about pairs that both sides have agreed to. */
@Injectable()
export class PairPapers {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly diaries: PairDiaries,
  ) {}

  async sheets(kind: PairPaper, pairIds: readonly string[], date: string | null) {
    const pairs = await this.pairs.agreed(pairIds);
    const pack = await this.packs.current();
    if (kind === 'PAIR_ORDER') return [order(pairs, date, pack)];
    if (kind === 'AGREEMENT') return this.agreements(pairs, pack);
    const made: MadeSheet[] = [];
    for (const pair of suitable(kind, pairs, pack)) made.push(...(await this.of(kind, pair, pack)));
    if (made.length === 0) throw new Problem('document.none-suit');
    return made;
  }

  private async of(kind: PairPaper, pair: Pair, pack: Pack): Promise<MadeSheet[]> {
    if (kind === 'CERTIFICATE')
      return certificateSheets(pair, pack, await this.diaries.endOf(pair.id));
    const one = (facts: MadeSheet['facts']) => [{ about: nameOf(pair), of: [pair.id], facts }];
    if (kind === 'PLAN') return one(planSheet(pair, pack));
    if (kind === 'DIARY') return one(diarySheet(pair, pack, await this.diaries.of(pair.id)));
    const addendum: Sheet<'LABOUR_ADDENDUM'> = {
      ...pairFacts(pair, null, pack),
      content: '',
      way: '',
      payment: '',
      paymentGround: '',
      from: '',
      until: '',
    };
    return one(addendum);
  }

  private async agreements(pairs: readonly Pair[], pack: Pack) {
    const mentees = pairs.flatMap((pair) => pair.mentees.map(({ id }) => id));
    const members = await this.roster.members(mentees);
    const today = this.scope.today();
    return pairs.flatMap((pair) =>
      agreementSheets(pair, pack, (id) => {
        const member = members.get(id);
        return member !== undefined && isMinor(member.birthDate, member.isPupil, today);
      }),
    );
  }
}

const order = (pairs: readonly Pair[], date: string | null, pack: Pack): MadeSheet => ({
  about: pairs.map(nameOf).join('; '),
  of: pairs.map(({ id }) => id),
  facts: pairOrderSheet(pairs, date, pack),
});

const suitable = (kind: PairPaper, pairs: readonly Pair[], pack: Pack) =>
  pairs.filter((pair) => {
    if (kind === 'LABOUR_ADDENDUM') return isOfStaff(pair, pack);
    return kind !== 'CERTIFICATE' || pair.status === 'finished';
  });
