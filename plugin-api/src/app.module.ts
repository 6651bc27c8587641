import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Config } from './config.ts';
import { AccessModule } from './modules/access/access.module.ts';
import { DocumentsModule } from './modules/documents/documents.module.ts';
import { ClosingsModule } from './modules/closings/closings.module.ts';
import { CompletionsModule } from './modules/completions/completions.module.ts';
import { ConnectionsModule } from './modules/connections/connections.module.ts';
import { ConsentsModule } from './modules/consents/consents.module.ts';
import { RecordChecksModule } from './modules/record-checks/record-checks.module.ts';
import { ExternalsModule } from './modules/externals/externals.module.ts';
import { ExportsModule } from './modules/exports/exports.module.ts';
import { HistoryModule } from './modules/history/history.module.ts';
import { IndicatorsModule } from './modules/indicators/indicators.module.ts';
import { LabourModule } from './modules/labour/labour.module.ts';
import { MatchingModule } from './modules/matching/matching.module.ts';
import { MeetingsModule } from './modules/meetings/meetings.module.ts';
import { MenteesModule } from './modules/mentees/mentees.module.ts';
import { MentorsModule } from './modules/mentors/mentors.module.ts';
import { OutcomesModule } from './modules/outcomes/outcomes.module.ts';
import { PackFilesModule } from './modules/pack-files/pack-files.module.ts';
import { PacksModule } from './modules/packs/packs.module.ts';
import { ApprovalsModule } from './modules/approvals/approvals.module.ts';
import { ControlModule } from './modules/control/control.module.ts';
import { AssignmentsModule } from './modules/assignments/assignments.module.ts';
import { ConsultationsModule } from './modules/consultations/consultations.module.ts';
import { CalendarModule } from './modules/calendar/calendar.module.ts';
import { RegistersModule } from './modules/registers/registers.module.ts';
import { RoadmapPacksModule } from './modules/roadmap-packs/roadmap-packs.module.ts';
import { PairsModule } from './modules/pairs/pairs.module.ts';
import { RequestsModule } from './modules/requests/requests.module.ts';
import { PrivacyModule } from './modules/privacy/privacy.module.ts';
import { ProgrammesModule } from './modules/programmes/programmes.module.ts';
import { NotesModule } from './modules/notes/notes.module.ts';
import { PulseModule } from './modules/pulse/pulse.module.ts';
import { SignalsModule } from './modules/signals/signals.module.ts';
import { ReflectionsModule } from './modules/reflections/reflections.module.ts';
import { RoadmapsBelowModule } from './modules/roadmaps-below/roadmaps-below.module.ts';
import { RoadmapsModule } from './modules/roadmaps/roadmaps.module.ts';
import { RosterModule } from './modules/roster/roster.module.ts';
import { OneRosterModule } from './modules/oneroster/oneroster.module.ts';
import { OauthModule } from './modules/oauth/oauth.module.ts';
import { OrgsModule } from './modules/orgs/orgs.module.ts';
import { PlansModule } from './modules/plans/plans.module.ts';
import { PluginModule } from './modules/plugin/plugin.module.ts';
import { SurveysModule } from './modules/surveys/surveys.module.ts';
import { SwotsModule } from './modules/swots/swots.module.ts';
import { SyncModule } from './modules/sync/sync.module.ts';
import { TablesModule } from './modules/tables/tables.module.ts';
import { TrainingModule } from './modules/training/training.module.ts';
import { WebhooksModule } from './modules/webhooks/webhooks.module.ts';
import { entities } from './entities.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The list of modules is the architecture: a module may use those above it. */
const modules: Type[] = [
  ConnectionsModule,
  OrgsModule,
  AccessModule,
  OauthModule,
  PluginModule,
  PacksModule,
  PackFilesModule,
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
  RoadmapsBelowModule,
  AssignmentsModule,
  ControlModule,
  CalendarModule,
  HistoryModule,
  ExportsModule,
  LabourModule,
  PrivacyModule,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, entities), ...modules] };
  }
}
