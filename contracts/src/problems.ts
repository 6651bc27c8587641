import type { z } from 'zod';
import { houseProblems } from './problem.ts';
import { syncProblems } from './sync-problems.ts';

/** Every refusal of the product, by its code. */
export const problems = { ...houseProblems, ...syncProblems } as const;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails<C extends ProblemCode> = z.infer<(typeof problems)[C]['details']>;
