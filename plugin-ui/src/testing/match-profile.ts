import { matchingRoutes } from '@nastavnik/contracts/matching';
import type { MatchProfile } from '@nastavnik/contracts/matching-profile';
import { serve } from './page.tsx';

/** Of whom nothing was said for matching, unless `over` says otherwise. */
export const makeMatchProfile = (
  personId: string,
  over: Partial<MatchProfile> = {},
): MatchProfile => ({
  personId,
  interests: [],
  shift: null,
  building: null,
  language: null,
  wishes: null,
  about: null,
  likes: [],
  avoids: [],
  likedBy: [],
  said: null,
  known: { buildings: [], languages: [] },
  version: 0,
  ...over,
});

/** Nothing said for matching, as a request shows it. */
export const saidNothing = {
  interests: [],
  shift: null,
  language: null,
  wishes: null,
  likes: [],
  avoids: [],
};

/** Serves everybody’s empty profile to the panels of both bases. */
export const serveMatchProfiles = () =>
  serve(matchingRoutes.profile, ({ params }) => makeMatchProfile(params.personId ?? ''));
