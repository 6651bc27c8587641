import type { Pair } from '@nastavnik/contracts/pairs';
import type { Help, HelpAbout, NewSignal, OwnSignal } from '@nastavnik/contracts/signals';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { SignalFacts } from './signal-facts.ts';
import { SignalReaders } from './signal-readers.ts';
import { ownOf } from './signal-view.ts';
import { SupportRepository } from './support.repository.ts';

/** Calls for help, from the side of whoever calls. */
@Injectable()
export class HelpService {
  constructor(
    private readonly db: Db,
    private readonly pairs: PairsService,
    private readonly readers: SignalReaders,
    private readonly facts: SignalFacts,
    private readonly support: SupportRepository,
  ) {}

  async show(): Promise<Help> {
    const pairs: HelpAbout[] = [];
    for (const pair of await this.openPairs()) pairs.push(await this.about(pair));
    const signals = (await this.facts.mine()).map((row) => ownOf(row));
    return { pairs, contacts: await this.support.find(), signals };
  }

  /** By somebody of the pair; another pair is unknown. Nobody of the pair is among the readers. */
  async raise({ pairId, to, topic, urgent, text }: NewSignal): Promise<OwnSignal> {
    const pair = (await this.openPairs()).find(({ id }) => id === pairId);
    if (!pair) throw new Problem('entity.not-found');
    const { curators, psychologists } = await this.about(pair);
    if ((to === 'curator' ? curators : psychologists).length === 0)
      throw new Problem('signal.nobody');
    const id = await this.db.transaction(() =>
      this.facts.raiseOwn({ pairId, to, topic, urgent, text }),
    );
    const row = (await this.facts.mine()).find((each) => each.id === id);
    if (!row) throw new Error('a signal that was not kept');
    return ownOf(row);
  }

  private async openPairs(): Promise<Pair[]> {
    return (await this.pairs.mine()).filter(({ status }) => status === 'active');
  }

  private async about({ id: pairId, mentor, mentees }: Pair): Promise<HelpAbout> {
    const { curator, psychologist } = await this.readers.besides(pairId);
    return { pairId, mentor, mentees, curators: curator, psychologists: psychologist };
  }
}
