import type { Answers } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { OwnPairs } from '../../pairs/own/own-pairs.ts';
import { AnswersRepository } from './answers.repository.ts';

/** What another person has answered, for a curator who shares no pair with them. */
@Injectable()
export class OthersAnswers {
  constructor(
    private readonly own: OwnPairs,
    private readonly answers: AnswersRepository,
    private readonly history: History,
  ) {}

  /** Refuses the other side of the person's pairs; nobody is apart from themselves, and nobody is refused. */
  needApart(personId: string): Promise<void> {
    return this.own.needApart(personId);
  }

  /** That it was read is kept. */
  async of(sheetId: string): Promise<Answers> {
    await this.history.add({ entity: 'survey_sheet', id: sheetId, action: 'survey_read' });
    return this.answers.of(sheetId);
  }
}
