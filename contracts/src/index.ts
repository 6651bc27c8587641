import { consentRoutes } from './consents.ts';
import { indicatorRoutes } from './indicators.ts';
import { meetingRoutes } from './meetings.ts';
import { menteeRoutes } from './mentees.ts';
import { mentorRoutes } from './mentors.ts';
import { packRoutes } from './packs.ts';
import { pairCardRoutes } from './pair-cards.ts';
import { pairRoutes } from './pairs.ts';
import { rosterRoutes } from './roster.ts';
import { syncRoutes } from './sync.ts';
import { targetRoutes } from './targets.ts';

/** The table of contents of the product: every HTTP call there is. */
export const routes = {
  packs: packRoutes,
  roster: rosterRoutes,
  consents: consentRoutes,
  mentees: menteeRoutes,
  mentors: mentorRoutes,
  pairs: pairRoutes,
  pairCards: pairCardRoutes,
  meetings: meetingRoutes,
  indicators: indicatorRoutes,
  targets: targetRoutes,
  sync: syncRoutes,
};
