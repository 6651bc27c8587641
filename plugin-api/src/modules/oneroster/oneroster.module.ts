import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DiscoveryController } from './discovery.controller.ts';
import { CsvExport } from './export/csv-export.service.ts';
import { ExportController } from './export/export.controller.ts';
import { HeldOrgs } from './held-orgs.ts';
import { OneRosterController } from './oneroster.controller.ts';
import { OneRosterProvider } from './provider.service.ts';
import { HeldReader } from './query/held-reader.service.ts';
import { HeldRows } from './query/rows.repository.ts';
import { UnknownReadFilter } from './unknown-read.filter.ts';

/** Read-back: a OneRoster provider of what a host has given, for the host to reconcile with. */
@Module({
  controllers: [OneRosterController, DiscoveryController, ExportController],
  providers: [
    CsvExport,
    HeldOrgs,
    HeldReader,
    HeldRows,
    OneRosterProvider,
    { provide: APP_FILTER, useClass: UnknownReadFilter },
  ],
})
export class OneRosterModule {}
