import type { Right } from '@nastavnik/contracts/access';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';

const at = (to: string, right: Right) => ({ to, right });
const register = (kind: string) => at(`/registers?kind=${kind}`, 'roadmaps.read');
const programmes = at('/programmes', 'programmes.read');
const roadmaps = at('/roadmaps', 'roadmaps.read');
const lists = at('/school-lists', 'lists.read');

type Links = Partial<Record<ProofCode, { to: string; right: Right }>>;

/** Where the work is done that a fact of one's own organisation counts, and who may open it. */
export const factLinks = (kind: OrgKind): Links => ({
  CURATOR_APPOINTED: at('/grants', 'grants.read'),
  COORDINATOR_APPOINTED: at('/grants', 'grants.read'),
  MENTEE_BASE_FORMED: at('/mentees', 'mentees.read'),
  MENTEES_REGISTERED: at('/mentees', 'mentees.read'),
  MENTOR_BASE_FORMED: at('/mentors', 'mentors.read'),
  MENTORS_REGISTERED: at('/mentors', 'mentors.read'),
  MENTOR_RESERVE_FORMED: at('/mentors', 'mentors.read'),
  MENTORS_TRAINED: at('/trainings', 'training.read'),
  READINESS_CHECKED: programmes,
  PROGRAMMES_APPROVED: programmes,
  PROGRAMMES_REGISTERED: programmes,
  CLOSING_EVENT_HELD: programmes,
  PAIRS_FIXED: at('/pairs', 'pairs.read'),
  PAIRS_COMPLETED: at('/pairs', 'pairs.read'),
  MEETINGS_WITH_FEEDBACK: at('/meetings', 'meetings.read'),
  COVERAGE_REACHED: at('/overview', 'overview.read'),
  TARGETS_SET: at(`/${kind}`, 'targets.write'),
  SAMPLES_OFFERED: at('/packs', 'packs.write'),
  ROADMAP_MADE: roadmaps,
  ROADMAP_AGREED: roadmaps,
  ROADMAP_APPROVED: roadmaps,
  CONSULTATION_CLOSED: at('/consultations', 'roadmaps.read'),
  SITE_SECTION_PUBLISHED: register('SITE_SECTION'),
  ADOPTION_DECIDED: register('ADOPTION'),
  SCHOOL_LIST_COMPILED: lists,
  SCHOOL_LIST_SUBMITTED: lists,
  SCHOOL_LIST_APPROVED: lists,
  SCHOOL_LIST_SENT: lists,
  WORKING_GROUP_SET: register('WORKING_GROUP'),
  REGULATION_APPROVED: register('LOCAL_ACT'),
  LOCAL_ACTS_COMPLETE: register('LOCAL_ACT'),
  PARTNERS_LISTED: register('PARTNER'),
  PARTNER_AGREEMENTS_SIGNED: register('PARTNER'),
  FACILITIES_PROPOSED: register('FACILITY'),
  INCENTIVES_ADOPTED: register('INCENTIVE'),
  GROWTH_SCHOOLS: register('GROWTH_PROGRAMME'),
  GROWTH_KINDERGARTENS: register('GROWTH_PROGRAMME'),
  GROWTH_EXTRA: register('GROWTH_PROGRAMME'),
  TEAMS_SCHOOLS: register('MANAGEMENT_TEAM'),
  TEAMS_KINDERGARTENS: register('MANAGEMENT_TEAM'),
  TEAMS_EXTRA: register('MANAGEMENT_TEAM'),
  STUDY_VISITS_HELD: register('STUDY_VISIT'),
  MATERIALS_PUBLISHED: register('MATERIAL'),
  CONTROL_SHEET_DRAWN: at('/control-sheets', 'control.read'),
  DECISIONS_TAKEN: register('DECISION'),
  DECISIONS_MEASURED: register('DECISION'),
});
