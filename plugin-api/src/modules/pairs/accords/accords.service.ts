import type { Accord, AccordStage, OwnAccord, PairAccords } from '@nastavnik/contracts/accords';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { PairsService } from '../pairs.service.ts';
import { askedStage, takenStage } from './accord-stage.ts';
import { AccordsRepository, type KeptAccord } from './accords.repository.ts';

const STAGES: AccordStage[] = ['trial', 'proposal'];

/** Reads what the sides say: a curator who is of neither all of it, everybody else their own. */
@Injectable()
export class AccordsService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly accords: AccordsRepository,
    private readonly roster: RosterService,
  ) {}

  async ofPair(pairId: string): Promise<PairAccords> {
    const pair = await this.pairs.showOutside(pairId);
    const kept = await this.accords.ofPairs([pairId]);
    const entered = await this.roster.members(kept.flatMap(({ enteredBy }) => enteredBy ?? []));
    const asks = askedStage(pair);
    const about = (person: PersonBrief, stage: AccordStage): Accord => {
      const said = kept.find((each) => each.personId === person.id && each.stage === stage);
      return {
        stage,
        side: person.id === pair.mentor.id ? 'mentor' : 'mentee',
        person,
        word: said?.word ?? null,
        reason: said?.reason ?? null,
        byGuardian: said?.byGuardian ?? false,
        heardBy: said?.heardBy ?? null,
        enteredBy: (said?.enteredBy && entered.get(said.enteredBy)?.brief) || null,
        saidAt: said?.saidAt ?? null,
      };
    };
    const stages = STAGES.filter(
      (stage) => stage === asks || kept.some((each) => each.stage === stage),
    );
    const people = [pair.mentor, ...pair.mentees];
    const saidBefore = (stage: AccordStage) =>
      (pair.left ?? []).flatMap(({ person }) =>
        kept.some((each) => each.personId === person.id && each.stage === stage) ? [person] : [],
      );
    return {
      asks,
      items: stages.flatMap((stage) =>
        [...people, ...saidBefore(stage)].map((person) => about(person, stage)),
      ),
    };
  }

  /** The questions to the signed-in person, answered or not. */
  async mine(): Promise<OwnAccord[]> {
    const pairs = await this.pairs.asking();
    const kept = await this.accords.ofPairs(pairs.map(({ id }) => id));
    return pairs.flatMap((pair) => {
      const stage = askedStage(pair);
      return stage === null ? [] : [this.own(pair, stage, kept)];
    });
  }

  async mineOf(pairId: string): Promise<OwnAccord> {
    const pair = (await this.pairs.ofMine(pairId))[0];
    // the last of the answers may have settled the matter: it was about the proposal then
    const stage = pair && (takenStage(pair) ?? 'proposal');
    if (!pair || !stage) throw new Problem('entity.not-found');
    return this.own(pair, stage, await this.accords.ofPairs([pairId]));
  }

  private own(pair: Pair, stage: AccordStage, kept: readonly KeptAccord[]): OwnAccord {
    const { id: pairId, mentor, mentees, form } = pair;
    const me = this.scope.personId;
    const said = kept.find(
      (each) => each.pairId === pairId && each.personId === me && each.stage === stage,
    );
    return {
      pairId,
      stage,
      side: mentor.id === me ? 'mentor' : 'mentee',
      mentor,
      mentees,
      form,
      word: said?.word ?? null,
      reason: said?.enteredBy ? null : (said?.reason ?? null),
      saidAt: said?.saidAt ?? null,
      entered: Boolean(said?.enteredBy),
    };
  }
}
