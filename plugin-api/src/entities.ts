import { GrantEntity } from './modules/access/grants/grant.entity.ts';
import { PassEntity } from './modules/access/passes/pass.entity.ts';
import { ClosingEventEntity, GroupReflectionEntity } from './modules/closings/closing.entity.ts';
import { CompletionEntity } from './modules/completions/completion.entity.ts';
import { ExternalEntity } from './modules/externals/external.entity.ts';
import { LabourEntity } from './modules/labour/labour.entity.ts';
import { RunEntity } from './modules/matching/runs/run.entity.ts';
import { MeetingEntity } from './modules/meetings/meeting.entity.ts';
import { MenteeEntity } from './modules/mentees/mentee.entity.ts';
import { MentorEntity } from './modules/mentors/mentor.entity.ts';
import { OutcomeEntity } from './modules/outcomes/outcome.entity.ts';
import { ApprovalEntity, SubmissionEntity } from './modules/approvals/approval.entity.ts';
import {
  SchoolListEditionEntity,
  SchoolListEntity,
} from './modules/approvals/lists/school-list.entity.ts';
import {
  AddresseeEntity,
  AssignmentEntity,
  ReceivedEntity,
} from './modules/assignments/assignment.entity.ts';
import { ControlPartEntity, ControlSheetEntity } from './modules/control/control.entity.ts';
import {
  ConsultationEntity,
  ConsultationRemarkEntity,
} from './modules/consultations/consultation.entity.ts';
import { RegisterEntryEntity } from './modules/registers/register-entry.entity.ts';
import { PairEntity } from './modules/pairs/pair.entity.ts';
import { SubstituteEntity } from './modules/pairs/substitutes/substitute.entity.ts';
import { RequestEntity } from './modules/requests/request.entity.ts';
import { ProgrammeEntity } from './modules/programmes/programme.entity.ts';
import { NoteEntity } from './modules/notes/note.entity.ts';
import { ReflectionEndEntity, ReflectionEntity } from './modules/reflections/reflection.entity.ts';
import {
  RoadmapEditionEntity,
  RoadmapEntity,
  RoadmapItemEntity,
  RoadmapProofEntity,
} from './modules/roadmaps/roadmap.entity.ts';
import { RoadmapImportEntity } from './modules/roadmaps/import/roadmap-import.entity.ts';
import { PlanEntity } from './modules/plans/plan.entity.ts';
import { SheetEntity } from './modules/surveys/sheets/sheet.entity.ts';
import { WaveEntity } from './modules/surveys/waves/wave.entity.ts';
import { SwotEntity } from './modules/swots/swot.entity.ts';
import { TableImportEntity } from './modules/tables/table-import.entity.ts';
import { SelectionEntity } from './modules/training/selection/selection.entity.ts';
import { TrainingEntity } from './modules/training/trainings/training.entity.ts';
import { WebhookEntity } from './modules/webhooks/webhook.entity.ts';

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
