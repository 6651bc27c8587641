import type { Right } from '@nastavnik/contracts/access';
import type { ControlMatter } from '@nastavnik/contracts/control-matters';

/** The list that a number counts, and who may open it. */
export const matterLinks: Record<ControlMatter, { to: string; right: Right }> = {
  office_roadmap_overdue: { to: '/roadmaps', right: 'roadmaps.read' },
  office_assignments_overdue: {
    to: '/received-assignments?view=overdue',
    right: 'assignments.answer',
  },
  replies_overdue: { to: '/assignments?view=overdue', right: 'assignments.issue' },
  approvals_waiting: { to: '/approvals?state=waiting', right: 'approvals.read' },
  roadmap_overdue: { to: '/roadmaps', right: 'roadmaps.read' },
  roadmaps_returned: { to: '/roadmaps', right: 'roadmaps.read' },
  assignments_overdue: { to: '/received-assignments?view=overdue', right: 'assignments.answer' },
  local_acts_missing: { to: '/registers?kind=LOCAL_ACT', right: 'roadmaps.read' },
  mentees_without_consent: { to: '/mentees?view=no_consent', right: 'mentees.read' },
  mentors_without_consent: { to: '/mentors?view=no_consent', right: 'mentors.read' },
  consents_ending: { to: '/consents?view=ends_soon', right: 'consents.read' },
  mentors_not_admitted: { to: '/mentors?admission=undecided', right: 'mentors.read' },
  pairs_without_order: { to: '/pairs?view=awaits_order', right: 'pairs.read' },
  pairs_not_meeting: { to: '/pairs?view=not_meeting', right: 'pairs.read' },
  meetings_not_held: { to: '/meetings?view=overdue', right: 'meetings.read' },
  meetings_unclosed: { to: '/meetings?view=unclosed', right: 'meetings.read' },
};
