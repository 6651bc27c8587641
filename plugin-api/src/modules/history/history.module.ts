import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.ts';

/** The history of changes, as the school's administrator sees it. */
@Module({ controllers: [HistoryController] })
export class HistoryModule {}
