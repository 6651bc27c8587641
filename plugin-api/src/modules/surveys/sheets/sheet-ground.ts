import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { ConsentChecks } from '../../consents/consent-checks.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { WavesRepository } from '../waves/waves.repository.ts';
import { OthersAnswers } from './others-answers.ts';
import type { SheetRow } from './sheet-view.ts';
import { SheetsRepository } from './sheets.repository.ts';

/** What an answer rests on: the sheet within reach and not of the reader's own pair, an open wave, the consent. */
@Injectable()
export class SheetGround {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly waves: WavesRepository,
    private readonly roster: RosterService,
    private readonly consents: ConsentChecks,
    private readonly others: OthersAnswers,
  ) {}

  /** Keeps all of it there until the transaction ends; refuses where some of it is missing. */
  async hold(sheetId: string): Promise<SheetRow> {
    const seen = await this.sheets.find(sheetId);
    if (!seen) throw new Problem('entity.not-found');
    const personId = String(seen.personId);
    await this.others.needApart(personId);
    await this.roster.lock([personId]);
    const wave = await this.waves.lock(seen.waveId);
    if (!wave || wave.closedOn !== null) throw new Problem('survey.closed');
    const member = (await this.roster.need([personId])).get(personId);
    const { consentKind } = await this.sheets.rows.need({ id: sheetId });
    if (member && consentKind !== null)
      await this.consents.need([{ member, kinds: [consentKind] }]);
    return seen;
  }
}
