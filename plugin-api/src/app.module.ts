import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Config } from './config.ts';
import { AccessModule } from './modules/access/access.module.ts';
import { DocumentsModule } from './modules/documents/documents.module.ts';
import { GrantEntity } from './modules/access/grants/grant.entity.ts';
import { PassEntity } from './modules/access/passes/pass.entity.ts';
import { ClosingEventEntity, GroupReflectionEntity } from './modules/closings/closing.entity.ts';
import { ClosingsModule } from './modules/closings/closings.module.ts';
import { CompletionEntity } from './modules/completions/completion.entity.ts';
import { CompletionsModule } from './modules/completions/completions.module.ts';
import { ConnectionsModule } from './modules/connections/connections.module.ts';
import { ConsentsModule } from './modules/consents/consents.module.ts';
import { ExternalEntity } from './modules/externals/external.entity.ts';
import { RecordChecksModule } from './modules/record-checks/record-checks.module.ts';
import { ExternalsModule } from './modules/externals/externals.module.ts';
import { ExportsModule } from './modules/exports/exports.module.ts';
import { HistoryModule } from './modules/history/history.module.ts';
import { IndicatorsModule } from './modules/indicators/indicators.module.ts';
import { LabourEntity } from './modules/labour/labour.entity.ts';
import { LabourModule } from './modules/labour/labour.module.ts';
import { MatchingModule } from './modules/matching/matching.module.ts';
import { RunEntity } from './modules/matching/runs/run.entity.ts';
import { MeetingEntity } from './modules/meetings/meeting.entity.ts';
import { MeetingsModule } from './modules/meetings/meetings.module.ts';
import { MenteeEntity } from './modules/mentees/mentee.entity.ts';
import { MenteesModule } from './modules/mentees/mentees.module.ts';
import { MentorEntity } from './modules/mentors/mentor.entity.ts';
import { MentorsModule } from './modules/mentors/mentors.module.ts';
import { OutcomeEntity } from './modules/outcomes/outcome.entity.ts';
import { OutcomesModule } from './modules/outcomes/outcomes.module.ts';
import { PacksModule } from './modules/packs/packs.module.ts';
import { ApprovalEntity, SubmissionEntity } from './modules/approvals/approval.entity.ts';
import {
  SchoolListEditionEntity,
  SchoolListEntity,
} from './modules/approvals/lists/school-list.entity.ts';
import { ApprovalsModule } from './modules/approvals/approvals.module.ts';
import {
  AddresseeEntity,
  AssignmentEntity,
  ReceivedEntity,
} from './modules/assignments/assignment.entity.ts';
import { ControlPartEntity, ControlSheetEntity } from './modules/control/control.entity.ts';
import { ControlModule } from './modules/control/control.module.ts';
import { AssignmentsModule } from './modules/assignments/assignments.module.ts';
import {
  ConsultationEntity,
  ConsultationRemarkEntity,
} from './modules/consultations/consultation.entity.ts';
import { ConsultationsModule } from './modules/consultations/consultations.module.ts';
import { CalendarModule } from './modules/calendar/calendar.module.ts';
import { RegisterEntryEntity } from './modules/registers/register-entry.entity.ts';
import { RegistersModule } from './modules/registers/registers.module.ts';
import { RoadmapPacksModule } from './modules/roadmap-packs/roadmap-packs.module.ts';
import { PairEntity } from './modules/pairs/pair.entity.ts';
import { SubstituteEntity } from './modules/pairs/substitutes/substitute.entity.ts';
import { PairsModule } from './modules/pairs/pairs.module.ts';
import { RequestEntity } from './modules/requests/request.entity.ts';
import { RequestsModule } from './modules/requests/requests.module.ts';
import { PrivacyModule } from './modules/privacy/privacy.module.ts';
import { ProgrammeEntity } from './modules/programmes/programme.entity.ts';
import { ProgrammesModule } from './modules/programmes/programmes.module.ts';
import { NoteEntity } from './modules/notes/note.entity.ts';
import { NotesModule } from './modules/notes/notes.module.ts';
import { PulseModule } from './modules/pulse/pulse.module.ts';
import { SignalsModule } from './modules/signals/signals.module.ts';
import { ReflectionEndEntity, ReflectionEntity } from './modules/reflections/reflection.entity.ts';
import { ReflectionsModule } from './modules/reflections/reflections.module.ts';
import {
  RoadmapEditionEntity,
  RoadmapEntity,
  RoadmapItemEntity,
  RoadmapProofEntity,
} from './modules/roadmaps/roadmap.entity.ts';
import { RoadmapImportEntity } from './modules/roadmaps/import/roadmap-import.entity.ts';
import { RoadmapsModule } from './modules/roadmaps/roadmaps.module.ts';
import { RosterModule } from './modules/roster/roster.module.ts';
import { OneRosterModule } from './modules/oneroster/oneroster.module.ts';
import { OauthModule } from './modules/oauth/oauth.module.ts';
import { OrgsModule } from './modules/orgs/orgs.module.ts';
import { PlanEntity } from './modules/plans/plan.entity.ts';
import { PlansModule } from './modules/plans/plans.module.ts';
import { PluginModule } from './modules/plugin/plugin.module.ts';
import { SheetEntity } from './modules/surveys/sheets/sheet.entity.ts';
import { SurveysModule } from './modules/surveys/surveys.module.ts';
import { WaveEntity } from './modules/surveys/waves/wave.entity.ts';
import { SwotEntity } from './modules/swots/swot.entity.ts';
import { SwotsModule } from './modules/swots/swots.module.ts';
import { SyncModule } from './modules/sync/sync.module.ts';
import { TableImportEntity } from './modules/tables/table-import.entity.ts';
import { TablesModule } from './modules/tables/tables.module.ts';
import { SelectionEntity } from './modules/training/selection/selection.entity.ts';
import { TrainingModule } from './modules/training/training.module.ts';
import { TrainingEntity } from './modules/training/trainings/training.entity.ts';
import { WebhookEntity } from './modules/webhooks/webhook.entity.ts';
import { WebhooksModule } from './modules/webhooks/webhooks.module.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The list of modules is the architecture: a module may use those above it. */
const modules: Type[] = [
  ConnectionsModule,
  OrgsModule,
  AccessModule,
  OauthModule,
  PluginModule,
  PacksModule,
  RoadmapPacksModule,
  RosterModule,
  SyncModule,
  OneRosterModule,
  WebhooksModule,
  ProgrammesModule,
  ConsentsModule,
  MenteesModule,
  RequestsModule,
  MentorsModule,
  TrainingModule,
  TablesModule,
  RecordChecksModule,
  ExternalsModule,
  PairsModule,
  MatchingModule,
  MeetingsModule,
  NotesModule,
  PulseModule,
  SignalsModule,
  PlansModule,
  CompletionsModule,
  ReflectionsModule,
  ClosingsModule,
  SurveysModule,
  SwotsModule,
  OutcomesModule,
  DocumentsModule,
  IndicatorsModule,
  RoadmapsModule,
  RegistersModule,
  ConsultationsModule,
  ApprovalsModule,
  AssignmentsModule,
  ControlModule,
  CalendarModule,
  HistoryModule,
  ExportsModule,
  LabourModule,
  PrivacyModule,
];

/** Every table's class. */
export const entities: Function[] = [
  GrantEntity,
  RequestEntity,
  PassEntity,
  TableImportEntity,
  ExternalEntity,
  MenteeEntity,
  MentorEntity,
  SelectionEntity,
  TrainingEntity,
  ProgrammeEntity,
  PairEntity,
  SubstituteEntity,
  RunEntity,
  MeetingEntity,
  NoteEntity,
  PlanEntity,
  CompletionEntity,
  LabourEntity,
  ReflectionEntity,
  ReflectionEndEntity,
  ClosingEventEntity,
  GroupReflectionEntity,
  WaveEntity,
  SheetEntity,
  SwotEntity,
  OutcomeEntity,
  RoadmapEntity,
  RoadmapItemEntity,
  RoadmapProofEntity,
  RoadmapEditionEntity,
  RegisterEntryEntity,
  ConsultationEntity,
  ConsultationRemarkEntity,
  SubmissionEntity,
  ApprovalEntity,
  AssignmentEntity,
  AddresseeEntity,
  ReceivedEntity,
  ControlSheetEntity,
  ControlPartEntity,
  RoadmapImportEntity,
  SchoolListEntity,
  SchoolListEditionEntity,
  WebhookEntity,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, entities), ...modules] };
  }
}
