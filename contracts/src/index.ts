import { syncRoutes } from './sync.ts';

/** The table of contents of the product: every HTTP call there is. */
export const routes = {
  sync: syncRoutes,
};
