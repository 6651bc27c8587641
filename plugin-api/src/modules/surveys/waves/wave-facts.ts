import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { SheetsRepository } from '../sheets/sheets.repository.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'surveys.changed': { waveId: string; action: SurveyAction };
    'surveys.reminded': { waveId: string; sheetIds: string[] };
  }
}

export type SurveyAction =
  | 'survey_opened'
  | 'survey_changed'
  | 'survey_closed'
  | 'survey_reopened'
  | 'survey_grown';

/** Whatever happens to a wave: history keeps it and the outbox tells it. */
@Injectable()
export class WaveFacts {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(action: SurveyAction, waveId: string, note?: string): Promise<void> {
    await this.history.add({
      entity: 'survey_wave',
      id: waveId,
      action,
      ...(note !== undefined && { note }),
    });
    await this.outbox.add('surveys.changed', { waveId, action });
  }

  /** Reminds everybody who has not answered; says how many they are. */
  async reminded(waveId: string): Promise<number> {
    const sheetIds = await this.sheets.remind(waveId);
    if (sheetIds.length === 0) return 0;
    await this.history.add({ entity: 'survey_wave', id: waveId, action: 'survey_reminded' });
    await this.outbox.add('surveys.reminded', { waveId, sheetIds });
    return sheetIds.length;
  }
}
