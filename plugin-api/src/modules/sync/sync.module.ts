import { Module } from '@nestjs/common';
import { ApplyPart } from './apply/apply-part.service.ts';
import { ApplyQueue } from './apply/apply-queue.service.ts';
import { Decisions } from './apply/decisions.service.ts';
import { FinishPart } from './apply/finish-part.service.ts';
import { ForgetPart } from './apply/forget-part.service.ts';
import { NewRefsRepository } from './apply/new-refs.repository.ts';
import { HeadsRepository } from './apply/heads.repository.ts';
import { OpenPairs } from './apply/open-pairs.ts';
import { PartDesk } from './apply/part-desk.service.ts';
import { QuarantineRepository } from './apply/quarantine.repository.ts';
import { RelinksRepository } from './apply/relinks.repository.ts';
import { RosterRepository } from './apply/roster.repository.ts';
import { SyncCleaner } from './apply/sync-cleaner.service.ts';
import { SyncWorker } from './apply/sync-worker.service.ts';
import { UndoOutlooks } from './apply/undo-outlooks.service.ts';
import { WriteAside } from './apply/write-aside.service.ts';
import { WriteStep } from './apply/write-step.service.ts';
import { GuardOverrides } from './guards/guard-overrides.service.ts';
import { GuardPlaces } from './guards/guard-places.service.ts';
import { GuardRules } from './guards/guard-rules.service.ts';
import { GuardsController } from './guards/guards.controller.ts';
import { OverrideRecord } from './guards/override-record.service.ts';
import { OverrideViews } from './guards/override-views.service.ts';
import { OverridesRepository } from './guards/overrides.repository.ts';
import { DeltaRun } from './delta/delta-run.service.ts';
import { DeltasController } from './delta/deltas.controller.ts';
import { Deltas } from './delta/deltas.service.ts';
import { VersionsRepository } from './delta/versions.repository.ts';
import { WhereaboutsRepository } from './delta/whereabouts.repository.ts';
import { BatchStore } from './intake/batch-store.service.ts';
import { BatchesRepository } from './intake/batches.repository.ts';
import { Batches } from './intake/batches.service.ts';
import { FeedController } from './intake/feed.controller.ts';
import { OpenRun } from './intake/open-run.service.ts';
import { RunOrgsRepository } from './intake/run-orgs.repository.ts';
import { SealRun } from './intake/seal-run.service.ts';
import { IssuesRepository } from './issues.repository.ts';
import { PartQueuesRepository } from './part-queues.repository.ts';
import { PartsRepository } from './parts.repository.ts';
import { HeldRepository } from './plan/held.repository.ts';
import { PartPlanner } from './plan/part-planner.service.ts';
import { PlanInputs } from './plan/plan-input.service.ts';
import { PlanPart } from './plan/plan-part.service.ts';
import { PlanRun } from './plan/plan-run.service.ts';
import { PlansRepository } from './plan/plans.repository.ts';
import { RouteDemographics } from './plan/route-demographics.service.ts';
import { RunRows } from './plan/run-rows.service.ts';
import { SchoolYears } from './plan/school-years.service.ts';
import { SnapshotRepository } from './plan/snapshot.repository.ts';
import { TermsRepository } from './plan/terms.repository.ts';
import { Patience } from './pull/patience.ts';
import { Providers } from './pull/providers.service.ts';
import { PullCheckup } from './pull/pull-check.service.ts';
import { PullDesk } from './pull/pull-desk.service.ts';
import { PullNow } from './pull/pull-now.service.ts';
import { PullPlaces } from './pull/pull-places.service.ts';
import { PullReading } from './pull/pull-reading.service.ts';
import { PullRuns } from './pull/pull-runs.service.ts';
import { PullWorker } from './pull/pull-worker.service.ts';
import { PullController } from './pull/pull.controller.ts';
import { PullsRepository } from './pull/pulls.repository.ts';
import { RunAccess } from './run-access.ts';
import { RunReader } from './run-reader.service.ts';
import { RunsRepository } from './runs.repository.ts';
import { Schools } from './schools.service.ts';
import { SyncController } from './sync.controller.ts';
import { TimetableController } from './timetable/timetable.controller.ts';
import { TimetablesRepository } from './timetable/timetables.repository.ts';
import { Timetables } from './timetable/timetables.service.ts';
import { UploadReading } from './upload/upload-reading.service.ts';
import { UploadsController } from './upload/uploads.controller.ts';
import { Uploads } from './upload/uploads.service.ts';

const intake = [Batches, BatchStore, BatchesRepository, OpenRun, RunOrgsRepository, SealRun];
const delta = [DeltaRun, Deltas, VersionsRepository, WhereaboutsRepository];
const plan = [
  HeldRepository,
  PartPlanner,
  PlanInputs,
  PlanPart,
  PlanRun,
  PlansRepository,
  RouteDemographics,
  RunRows,
  SchoolYears,
  SnapshotRepository,
  TermsRepository,
];
const apply = [
  ApplyPart,
  ApplyQueue,
  Decisions,
  FinishPart,
  ForgetPart,
  HeadsRepository,
  NewRefsRepository,
  OpenPairs,
  PartDesk,
  QuarantineRepository,
  RelinksRepository,
  RosterRepository,
  SyncCleaner,
  SyncWorker,
  UndoOutlooks,
  WriteAside,
  WriteStep,
];
const pull = [
  Patience,
  Providers,
  PullCheckup,
  PullDesk,
  PullNow,
  PullPlaces,
  PullReading,
  PullRuns,
  PullWorker,
  PullsRepository,
];
const upload = [UploadReading, Uploads];
const timetable = [Timetables, TimetablesRepository];
const guards = [
  GuardOverrides,
  GuardPlaces,
  GuardRules,
  OverridesRepository,
  OverrideRecord,
  OverrideViews,
];
const shared = [
  IssuesRepository,
  PartQueuesRepository,
  PartsRepository,
  RunAccess,
  RunReader,
  RunsRepository,
  Schools,
];

/** Roster sync: intake of a host's feed, a plan per school, application and undo. */
@Module({
  controllers: [
    FeedController,
    DeltasController,
    GuardsController,
    PullController,
    SyncController,
    TimetableController,
    UploadsController,
  ],
  providers: [
    ...intake,
    ...delta,
    ...pull,
    ...upload,
    ...timetable,
    ...plan,
    ...apply,
    ...guards,
    ...shared,
  ],
  exports: [OpenPairs, PartsRepository, RunsRepository],
})
export class SyncModule {}
