import { Platform1763800000000 } from './000-platform.ts';
import { Connections1763800001000 } from './001-connections.ts';
import { Roster1763800002000 } from './002-roster.ts';
import { Grants1763800003000 } from './003-grants.ts';
import { Sync1763800004000 } from './004-sync.ts';
import { SyncWays1763800005000 } from './005-sync-ways.ts';
import { SyncGuards1763800006000 } from './006-sync-guards.ts';
import { SyncDeltas1763800007000 } from './007-sync-deltas.ts';
import { SyncPulls1763800008000 } from './008-sync-pulls.ts';
import { ReadBack1763800009000 } from './009-read-back.ts';
import { Webhooks1763800010000 } from './010-webhooks.ts';
import { PlanNames1763800011000 } from './011-plan-names.ts';
import { RetiredNames1763800012000 } from './012-retired-names.ts';
import { Packs1763800020000 } from './020-packs.ts';
import { Bases1763800021000 } from './021-bases.ts';
import { Pairs1763800022000 } from './022-pairs.ts';
import { Indicators1763800023000 } from './023-indicators.ts';
import { PairsByEnd1763800024000 } from './024-pairs-by-end.ts';
import { ClassTeachers1763800025000 } from './025-class-teachers.ts';
import { Letterheads1763800026000 } from './026-letterheads.ts';
import { RevokeReasons1763800027000 } from './027-revoke-reasons.ts';
import { PackDays1763800030000 } from './030-pack-days.ts';
import { Programmes1763800031000 } from './031-programmes.ts';
import { Requests1763800035000 } from './035-requests.ts';
import { BaseRecords1763800036000 } from './036-base-records.ts';
import { Matching1763800039000 } from './039-matching.ts';
import { OnePairOfAForm1763800040000 } from './040-one-pair-of-a-form.ts';
import { Plans1763800043000 } from './043-plans.ts';
import { Surveys1763800048000 } from './048-surveys.ts';
import { DocumentJournal1763800052000 } from './052-document-journal.ts';
import { Passes1763800057000 } from './057-passes.ts';
import { Externals1763800058000 } from './058-externals.ts';
import { HistoryChain1763800068000 } from './068-history-chain.ts';
import { RunsOfProgrammes1763800070000 } from './070-runs-of-programmes.ts';
import { Training1763800060000 } from './060-training.ts';
import { Completions1763800061000 } from './061-completions.ts';
import { Reflections1763800062000 } from './062-reflections.ts';
import { Closings1763800063000 } from './063-closings.ts';
import { PairAccords1763800072000 } from './072-pair-accords.ts';
import { Pulse1763800074000 } from './074-pulse.ts';
import { Signals1763800075000 } from './075-signals.ts';
import { Swots1763800077000 } from './077-swots.ts';
import { Outcomes1763800078000 } from './078-outcomes.ts';
import { PairSubstitutes1763800079000 } from './079-pair-substitutes.ts';
import { DocumentTemplates1763800080000 } from './080-document-templates.ts';
import { DocumentCorrections1763800081000 } from './081-document-corrections.ts';
import { OwnSignatures1763800082000 } from './082-own-signatures.ts';
import { TrainingForms1763800064000 } from './064-training-forms.ts';
import { LeavingAGroup1763800086000 } from './086-leaving-a-group.ts';
import { RecordChecks1763800087000 } from './087-record-checks.ts';
import { LabourTerms1763800065000 } from './065-labour-terms.ts';
import { RoadmapPacks1763800100000 } from './100-roadmap-packs.ts';
import { Notes1763800083000 } from './083-notes.ts';
import { Roadmaps1763800102000 } from './102-roadmaps.ts';
import { ComingBackToAGroup1763800103000 } from './103-coming-back-to-a-group.ts';
import { LostStandIns1763800104000 } from './104-lost-stand-ins.ts';
import { RoadmapImports1763800107000 } from './107-roadmap-imports.ts';
import { Approvals1763800109000 } from './109-approvals.ts';
import { SchoolLists1763800110000 } from './110-school-lists.ts';
import { Registers1763800114000 } from './114-registers.ts';
import { ActScans1763800115000 } from './115-act-scans.ts';
import { Consultations1763800116000 } from './116-consultations.ts';
import { Timetables1763800117000 } from './117-timetables.ts';
import { Assignments1763800118000 } from './118-assignments.ts';
import { ControlSheets1763800119000 } from './119-control-sheets.ts';
import { Calendar1763800120000 } from './120-calendar.ts';
import { TimelyWaves1763800121000 } from './121-timely-waves.ts';
import { SharesOfFacts1763800122000 } from './122-shares-of-facts.ts';
import { SaidBy1763800123000 } from './123-said-by.ts';
import { RequestsForMatching1763800124000 } from './124-requests-for-matching.ts';
import { ProfilesFromRequests1763800136000 } from './136-profiles-from-requests.ts';
import { AboutMentors1763800137000 } from './137-about-mentors.ts';
import { FactsOfTerritory1763800127000 } from './127-facts-of-territory.ts';
import { QuestionnairesFromADay1763800128000 } from './128-questionnaires-from-a-day.ts';
import { PapersOfRegisters1763800129000 } from './129-papers-of-registers.ts';
import { DecisionsInTime1763800130000 } from './130-decisions-in-time.ts';
import { AskedDues1763800131000 } from './131-asked-dues.ts';
import { CoverageByIndex1763800134000 } from './134-coverage-by-index.ts';
import { NobodyShown1763800125000 } from './125-nobody-shown.ts';
import { HowTheyMet1763800135000 } from './135-how-they-met.ts';
import { FactsByYear1763800142000 } from './142-facts-by-year.ts';
import { RoadmapsAbove1763800132000 } from './132-roadmaps-above.ts';
import { HistoryByThing1763800089000 } from './089-history-by-thing.ts';
import { DoneTables1763800105000 } from './105-done-tables.ts';

/** Every change of the schema, in order; a migration that has landed is never edited. */
export const migrations = [
  Platform1763800000000,
  Connections1763800001000,
  Roster1763800002000,
  Grants1763800003000,
  Sync1763800004000,
  SyncWays1763800005000,
  SyncGuards1763800006000,
  SyncDeltas1763800007000,
  SyncPulls1763800008000,
  ReadBack1763800009000,
  Webhooks1763800010000,
  PlanNames1763800011000,
  RetiredNames1763800012000,
  Packs1763800020000,
  Bases1763800021000,
  Pairs1763800022000,
  Indicators1763800023000,
  PairsByEnd1763800024000,
  ClassTeachers1763800025000,
  Letterheads1763800026000,
  RevokeReasons1763800027000,
  PackDays1763800030000,
  Programmes1763800031000,
  Requests1763800035000,
  BaseRecords1763800036000,
  Matching1763800039000,
  OnePairOfAForm1763800040000,
  Plans1763800043000,
  Surveys1763800048000,
  DocumentJournal1763800052000,
  Passes1763800057000,
  Externals1763800058000,
  HistoryChain1763800068000,
  RunsOfProgrammes1763800070000,
  Training1763800060000,
  Completions1763800061000,
  Reflections1763800062000,
  Closings1763800063000,
  PairAccords1763800072000,
  Pulse1763800074000,
  Signals1763800075000,
  Swots1763800077000,
  Outcomes1763800078000,
  PairSubstitutes1763800079000,
  DocumentTemplates1763800080000,
  DocumentCorrections1763800081000,
  OwnSignatures1763800082000,
  TrainingForms1763800064000,
  Notes1763800083000,
  LabourTerms1763800065000,
  LeavingAGroup1763800086000,
  RecordChecks1763800087000,
  HistoryByThing1763800089000,
  RoadmapPacks1763800100000,
  Roadmaps1763800102000,
  ComingBackToAGroup1763800103000,
  LostStandIns1763800104000,
  RoadmapImports1763800107000,
  Approvals1763800109000,
  SchoolLists1763800110000,
  Registers1763800114000,
  ActScans1763800115000,
  Consultations1763800116000,
  Timetables1763800117000,
  Assignments1763800118000,
  ControlSheets1763800119000,
  Calendar1763800120000,
  TimelyWaves1763800121000,
  SharesOfFacts1763800122000,
  SaidBy1763800123000,
  FactsOfTerritory1763800127000,
  QuestionnairesFromADay1763800128000,
  PapersOfRegisters1763800129000,
  DecisionsInTime1763800130000,
  AskedDues1763800131000,
  CoverageByIndex1763800134000,
  HowTheyMet1763800135000,
  NobodyShown1763800125000,
  RoadmapsAbove1763800132000,
  FactsByYear1763800142000,
  DoneTables1763800105000,
  RequestsForMatching1763800124000,
  ProfilesFromRequests1763800136000,
  AboutMentors1763800137000,
];
