import { z } from 'zod';
import { PageQuery, SourcedId, Text } from './primitives.ts';
import { Issue } from './sync-run.ts';

/** Which school's part; people may leave it out, theirs is the only one they see. */
export const PartQuery = z.object({ school: SourcedId.optional() });
export const IssueQuery = PageQuery.extend(PartQuery.shape).extend({
  level: Issue.shape.level.optional(),
  code: Text(32).optional(),
});
export type IssueQuery = z.infer<typeof IssueQuery>;

/** One kind of issues of a run, with how many there are. */
export const IssueKind = Issue.pick({ level: true, code: true, text: true, remedy: true })
  .extend({ count: z.int() })
  .meta({ id: 'SyncIssueKind' });
export type IssueKind = z.infer<typeof IssueKind>;
