import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { CoverageKeeper } from './coverage-keeper.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { CoverageService } from './coverage.service.ts';
import { IndicatorsController } from './indicators.controller.ts';
import { OverviewRepository } from './overview/overview.repository.ts';
import { OverviewService } from './overview/overview.service.ts';
import { TargetsRepository } from './targets.repository.ts';
import { TargetsService } from './targets.service.ts';
import { Territories } from './territory/territories.ts';
import { TerritoryReader } from './territory/territory-reader.ts';
import { TerritoryService } from './territory/territory.service.ts';

@Module({
  imports: [PacksModule, PairsModule],
  controllers: [IndicatorsController],
  providers: [
    OverviewService,
    OverviewRepository,
    TerritoryService,
    TerritoryReader,
    Territories,
    TargetsService,
    TargetsRepository,
    CoverageService,
    CoverageRepository,
    CoverageKeeper,
  ],
})
export class IndicatorsModule {}
