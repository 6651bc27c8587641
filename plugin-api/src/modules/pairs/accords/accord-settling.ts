import type { AccordStage, AccordWord } from '@nastavnik/contracts/accords';
import type { Agreeing, HeardBy } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { OwnPairs } from '../own/own-pairs.ts';
import type { PairPeople } from '../pair-facts.ts';
import { AccordsRepository, type KeptAccord } from './accords.repository.ts';

const peopleOf = ({ mentorId, menteeIds }: PairPeople) => [mentorId, ...menteeIds];

/** Whether everybody of a pair agrees; what the curator enters for those who are silent. */
@Injectable()
export class AccordSettling {
  constructor(
    private readonly scope: Scope,
    private readonly accords: AccordsRepository,
    private readonly roster: RosterService,
    private readonly own: OwnPairs,
  ) {}

  /** Whether the reader is among these people, and so enters no answer of the others. */
  isReaders(personIds: readonly string[]): boolean {
    return personIds.includes(this.scope.personId);
  }

  /** What follows from the answers at a stage. */
  async read(pair: PairPeople, stage: AccordStage) {
    const words = await this.words(pair, stage);
    const said = (word: AccordWord) => words.filter((each) => each.word === word).length;
    return { all: said('fits') === peopleOf(pair).length, refused: said('no') > 0 };
  }

  /**
   * The curator says that a proposed pair is agreed: the silent ones are entered as agreeing. By a
   * reason the pair is agreed against what was said, and nobody is entered as having said it.
   */
  async agree(pair: PairPeople, { heardBy, reason }: Agreeing): Promise<void> {
    await this.own.needOutside(pair.id, 'pair.own-decision');
    if (reason) return;
    const words = await this.words(pair, 'proposal');
    const against = words.filter(({ word }) => word !== 'fits').map(({ personId }) => personId);
    if (against.length > 0) {
      const people = await this.roster.members(against);
      const names = [...people.values()].map(({ brief }) => shortName(brief));
      throw new Problem('pair.not-agreed', { names });
    }
    const answered = new Set(words.map(({ personId }) => personId));
    await this.enterFits(
      pair.id,
      peopleOf(pair).filter((id) => !answered.has(id)),
      heardBy,
    );
  }

  /** Refuses what somebody has said in their own session, and whoever is of the pair themselves. */
  async needEnterable(
    pairId: string,
    { personId, stage }: Pick<KeptAccord, 'personId' | 'stage'>,
  ): Promise<void> {
    await this.own.needOutside(pairId);
    const kept = await this.accords.ofPairs([pairId]);
    const spoken = kept.some(
      (each) => each.personId === personId && each.stage === stage && each.enteredBy === null,
    );
    if (spoken) throw new Problem('pair.own-words');
  }

  async enterFits(pairId: string, personIds: readonly string[], heardBy: HeardBy): Promise<void> {
    await this.own.needOutside(pairId);
    await this.accords.put(
      pairId,
      personIds.map((personId) => ({
        stage: 'proposal',
        personId,
        word: 'fits',
        reason: null,
        byGuardian: false,
        heardBy,
        enteredBy: this.scope.personId,
      })),
    );
  }

  private async words(pair: PairPeople, stage: AccordStage): Promise<KeptAccord[]> {
    const people = new Set(peopleOf(pair));
    const said = await this.accords.ofPairs([pair.id]);
    return said.filter((each) => each.stage === stage && people.has(each.personId));
  }
}
