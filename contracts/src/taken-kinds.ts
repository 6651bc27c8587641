import { z } from 'zod';

/**
 * What is told of people by a file that leaves the product, under the names of the history: a base,
 * papers, all that is held about one, questionnaires to be filled, words that they have answered, what
 * pairs say of their meetings, rows of a table that were refused.
 */
export const TakenKind = z.enum([
  'mentee',
  'mentor',
  'document',
  'person',
  'survey_sheet',
  'swot',
  'feedback',
  'table_rows',
]);
export type TakenKind = z.infer<typeof TakenKind>;
