import { aboutMeRoutes } from './about-me.ts';
import { closingRoutes } from './closings.ts';
import { roadmapImportRoutes } from './roadmap-import-routes.ts';
import { consultationRoutes } from './consultation-routes.ts';
import { registerRoutes } from './registers.ts';
import { roadmapPaperRoutes } from './roadmap-papers.ts';
import { roadmapRoutes } from './roadmap-routes.ts';
import { factOrgRoutes } from './fact-orgs.ts';
import { roadmapBelowRoutes } from './roadmaps-below.ts';
import { waitingProofRoutes } from './waiting-proofs.ts';
import { accordRoutes } from './accords.ts';
import { approvalRoutes, submissionRoutes } from './approval-routes.ts';
import { controlSheetRoutes } from './control-sheet-routes.ts';
import { assignmentRoutes, receivedAssignmentRoutes } from './assignment-routes.ts';
import { calendarRoutes } from './calendar.ts';
import { completionRoutes } from './completions.ts';
import { connectionRoutes } from './connections.ts';
import { consentRoutes } from './consents.ts';
import { documentJournalRoutes } from './document-journal.ts';
import { documentTemplateRoutes } from './document-templates.ts';
import { documentRoutes } from './documents.ts';
import { recordCheckRoutes } from './record-checks.ts';
import { externalRoutes } from './externals.ts';
import { groupRoutes } from './groups.ts';
import { grantRoutes } from './grants.ts';
import { exportRoutes } from './exports.ts';
import { historyRoutes } from './history.ts';
import { indicatorRoutes } from './indicators.ts';
import { labourRoutes } from './labour.ts';
import { matchingRoutes } from './matching.ts';
import { meetingRoutes } from './meetings.ts';
import { menteeRoutes } from './mentees.ts';
import { mentorRoutes } from './mentors.ts';
import { outcomeRoutes } from './outcomes.ts';
import { packFileRoutes } from './pack-files.ts';
import { packRoutes } from './packs.ts';
import { roadmapPackRoutes } from './roadmap-packs.ts';
import { pairCardRoutes } from './pair-cards.ts';
import { pairModelRoutes } from './pair-models.ts';
import { pairRoutes } from './pairs.ts';
import { planRoutes } from './plans.ts';
import { freeTimeRoutes } from './free-times.ts';
import { noteRoutes } from './notes.ts';
import { pulseRoutes } from './pulse.ts';
import { passRoutes } from './passes.ts';
import { personDataRoutes } from './person-data.ts';
import { pluginRoutes } from './plugin.ts';
import { programmeRoutes } from './programmes.ts';
import { questionnaireRoutes } from './questionnaires.ts';
import { rosterRoutes } from './roster.ts';
import { reflectionRoutes } from './reflections.ts';
import { referralRoutes } from './referrals.ts';
import { requestMapRoutes } from './request-map.ts';
import { requestRoutes } from './requests.ts';
import { schoolListRoutes } from './school-lists.ts';
import { selectionRoutes } from './selection.ts';
import { substituteRoutes } from './substitutes.ts';
import { surveyBlankRoutes } from './survey-blanks.ts';
import { surveyLinkRoutes } from './survey-links.ts';
import { surveyPairRoutes } from './survey-pairs.ts';
import { surveyResultRoutes } from './survey-results.ts';
import { feedbackRoutes } from './feedback-summary.ts';
import { surveySheetRoutes } from './survey-sheets.ts';
import { signalRoutes } from './signals.ts';
import { supportRoutes } from './support.ts';
import { surveyRoutes } from './surveys.ts';
import { oauthRoutes } from './oauth.ts';
import { oneRoster11Routes, oneRosterRoutes } from './oneroster.ts';
import { type RouteSpec } from './route.ts';
import { sessionRoutes } from './session.ts';
import { pullRoutes } from './sync-pull.ts';
import { syncGuardRoutes } from './sync-guards.ts';
import { deltaRoutes } from './sync-deltas.ts';
import { uploadRoutes } from './sync-uploads.ts';
import { timetableRoutes } from './timetables.ts';
import { syncRoutes } from './sync.ts';
import { swotRoutes } from './swots.ts';
import { tableRoutes } from './tables.ts';
import { targetRoutes } from './targets.ts';
import { trainingRoutes } from './training.ts';
import { webhookRoutes } from './webhooks.ts';

/**
 * The table of contents of the product: every HTTP call there is. Typed loosely: with every schema in
 * one type, one more field made it longer than the compiler writes out.
 */
export const routes: Readonly<Record<string, Readonly<Record<string, RouteSpec>>>> = {
  oauth: oauthRoutes,
  session: sessionRoutes,
  plugin: pluginRoutes,
  connections: connectionRoutes,
  grants: grantRoutes,
  history: historyRoutes,
  exports: exportRoutes,
  passes: passRoutes,
  externals: externalRoutes,
  recordChecks: recordCheckRoutes,
  packs: packRoutes,
  packFiles: packFileRoutes,
  roadmapPacks: roadmapPackRoutes,
  roster: rosterRoutes,
  consents: consentRoutes,
  referrals: referralRoutes,
  requests: requestRoutes,
  requestMap: requestMapRoutes,
  tables: tableRoutes,
  mentees: menteeRoutes,
  mentors: mentorRoutes,
  selection: selectionRoutes,
  labour: labourRoutes,
  personData: personDataRoutes,
  trainings: trainingRoutes,
  programmes: programmeRoutes,
  matching: matchingRoutes,
  aboutMe: aboutMeRoutes,
  pairs: pairRoutes,
  pairModels: pairModelRoutes,
  pairCards: pairCardRoutes,
  accords: accordRoutes,
  calendar: calendarRoutes,
  groups: groupRoutes,
  substitutes: substituteRoutes,
  meetings: meetingRoutes,
  feedback: feedbackRoutes,
  freeTimes: freeTimeRoutes,
  notes: noteRoutes,
  pulse: pulseRoutes,
  signals: signalRoutes,
  support: supportRoutes,
  plans: planRoutes,
  completions: completionRoutes,
  reflections: reflectionRoutes,
  closings: closingRoutes,
  questionnaires: questionnaireRoutes,
  surveys: surveyRoutes,
  surveySheets: surveySheetRoutes,
  surveyResults: surveyResultRoutes,
  surveyBlanks: surveyBlankRoutes,
  surveyLinks: surveyLinkRoutes,
  surveyPairs: surveyPairRoutes,
  swots: swotRoutes,
  outcomes: outcomeRoutes,
  documents: documentRoutes,
  documentTemplates: documentTemplateRoutes,
  documentJournal: documentJournalRoutes,
  roadmaps: roadmapRoutes,
  factOrgs: factOrgRoutes,
  roadmapsBelow: roadmapBelowRoutes,
  waitingProofs: waitingProofRoutes,
  registers: registerRoutes,
  consultations: consultationRoutes,
  submissions: submissionRoutes,
  approvals: approvalRoutes,
  assignments: assignmentRoutes,
  receivedAssignments: receivedAssignmentRoutes,
  controlSheets: controlSheetRoutes,
  roadmapImports: roadmapImportRoutes,
  schoolLists: schoolListRoutes,
  roadmapPapers: roadmapPaperRoutes,
  indicators: indicatorRoutes,
  targets: targetRoutes,
  sync: syncRoutes,
  pull: pullRoutes,
  oneRoster: oneRosterRoutes,
  oneRoster11: oneRoster11Routes,
  syncGuards: syncGuardRoutes,
  webhooks: webhookRoutes,
  deltas: deltaRoutes,
  uploads: uploadRoutes,
  timetables: timetableRoutes,
};

/** The same as a flat list, each under its name: `pairs.create`. */
export const namedRoutes: { name: string; route: RouteSpec }[] = Object.entries(routes).flatMap(
  ([word, calls]) =>
    Object.entries(calls).map(([verb, route]) => ({
      name: `${word}.${verb}`,
      route,
    })),
);

export const allRoutes: RouteSpec[] = namedRoutes.map(({ route }) => route);
