import { z } from 'zod';
import { Code } from './packs.ts';
import { Pair, PairRef } from './pairs.ts';
import { route } from './route.ts';

/** The role model of a pair, of those that the pack lists for its form. */
export const Modelling = z.object({ model: Code.nullable() }).meta({ id: 'Modelling' });
export type Modelling = z.infer<typeof Modelling>;

export const pairModelRoutes = {
  name: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/model',
    summary: 'Name the role model of a pair, until an order fixes it',
    may: 'pairs.write',
    params: PairRef,
    body: Modelling,
    ifMatch: true,
    response: Pair,
  }),
};
