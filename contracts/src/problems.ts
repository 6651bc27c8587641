import type { z } from 'zod';
import { closingProblems } from './closings.ts';
import { roadmapImportProblems } from './roadmap-import-problems.ts';
import { registerProblems } from './registers.ts';
import { roadmapProblems } from './roadmap-problems.ts';
import { assignmentProblems } from './assignment-problems.ts';
import { actScanProblems } from './act-scans.ts';
import { consultationProblems } from './consultations.ts';
import { controlProblems } from './control-problems.ts';
import { approvalProblems } from './approval-problems.ts';
import { calendarProblems } from './calendar.ts';
import { schoolListProblems } from './school-lists.ts';
import { completionProblems } from './completions.ts';
import { consentProblems } from './consent-problems.ts';
import { documentJournalProblems } from './document-journal-problems.ts';
import { documentProblems } from './documents.ts';
import { recordCheckProblems } from './record-checks.ts';
import { externalProblems } from './externals.ts';
import { grantProblems } from './grants.ts';
import { matchingProblems } from './matching-problems.ts';
import { meetingProblems } from './meeting-problems.ts';
import { menteeProblems } from './mentee-problems.ts';
import { mentorProblems } from './mentor-problems.ts';
import { oauthProblems } from './oauth-problems.ts';
import { oneRosterProblems } from './oneroster.ts';
import { outcomeProblems } from './outcomes.ts';
import { packFileProblems } from './pack-files.ts';
import { roadmapPackProblems } from './roadmap-pack-problems.ts';
import { pairProblems } from './pair-problems.ts';
import { planProblems } from './plans.ts';
import { noteProblems } from './notes.ts';
import { pulseProblems } from './pulse.ts';
import { passProblems } from './passes.ts';
import { groupProblems } from './groups.ts';
import { houseProblems } from './problem.ts';
import { reflectionProblems } from './reflections.ts';
import { requestProblems } from './request-problems.ts';
import { programmeProblems } from './programme-problems.ts';
import { rosterProblems } from './roster.ts';
import { selectionProblems } from './selection-problems.ts';
import { substituteProblems } from './substitutes.ts';
import { surveyBlankProblems } from './survey-blanks.ts';
import { surveyLinkProblems } from './survey-links.ts';
import { signalProblems } from './signals.ts';
import { surveyProblems } from './survey-sheets.ts';
import { syncGuardProblems } from './sync-guards.ts';
import { syncProblems } from './sync-problems.ts';
import { pullProblems } from './sync-pull.ts';
import { swotProblems } from './swots.ts';
import { tableProblems } from './table-problems.ts';
import { labourProblems } from './labour.ts';
import { personDataProblems } from './person-data.ts';
import { templateProblems } from './template-problems.ts';
import { trainingProblems } from './training.ts';
import { uploadProblems } from './sync-uploads.ts';
import { timetableProblems } from './timetables.ts';
import { webhookProblems } from './webhook-problems.ts';

/** Every refusal of the product, by its code. */
export const problems = {
  ...houseProblems,
  ...oauthProblems,
  ...grantProblems,
  ...passProblems,
  ...externalProblems,
  ...recordCheckProblems,
  ...rosterProblems,
  ...syncProblems,
  ...syncGuardProblems,
  ...pullProblems,
  ...uploadProblems,
  ...timetableProblems,
  ...oneRosterProblems,
  ...webhookProblems,
  ...consentProblems,
  ...requestProblems,
  ...tableProblems,
  ...menteeProblems,
  ...mentorProblems,
  ...selectionProblems,
  ...labourProblems,
  ...personDataProblems,
  ...trainingProblems,
  ...packFileProblems,
  ...roadmapPackProblems,
  ...programmeProblems,
  ...matchingProblems,
  ...pairProblems,
  ...groupProblems,
  ...substituteProblems,
  ...meetingProblems,
  ...noteProblems,
  ...pulseProblems,
  ...planProblems,
  ...completionProblems,
  ...reflectionProblems,
  ...closingProblems,
  ...signalProblems,
  ...surveyProblems,
  ...surveyBlankProblems,
  ...surveyLinkProblems,
  ...swotProblems,
  ...outcomeProblems,
  ...documentProblems,
  ...documentJournalProblems,
  ...templateProblems,
  ...roadmapProblems,
  ...registerProblems,
  ...actScanProblems,
  ...consultationProblems,
  ...approvalProblems,
  ...assignmentProblems,
  ...controlProblems,
  ...calendarProblems,
  ...roadmapImportProblems,
  ...schoolListProblems,
} as const;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails<C extends ProblemCode> = z.infer<(typeof problems)[C]['details']>;
