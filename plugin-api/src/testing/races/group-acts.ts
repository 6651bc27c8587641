import { GroupChangesService } from '../../modules/pairs/groups/group-changes.service.ts';
import { newId, unbin } from '../../platform/db/id.ts';
import type { TestApp } from '../app.ts';
import { daysAgo } from '../make.ts';
import type { crowdIn } from './crowd.ts';

type Crowd = Awaited<ReturnType<typeof crowdIn>>;

interface InGroup {
  id: Buffer;
  version: number;
  menteeId: Buffer;
}

/** What is done to groups that work: they are fixed, left and joined. */
export function groupActs(app: TestApp, { curator, decisions, look, mentees, pick, some }: Crowd) {
  const changes = app.nest.get(GroupChangesService);
  const today = daysAgo(0);
  return {
    fix: async () => {
      const { id } = await some("pairs WHERE status = 'agreed'");
      await curator(() => decisions.fix({ pairIds: [id], number: '1', date: daysAgo(3) }, today));
    },
    leave: async () => {
      const [row] = await look<InGroup>(
        `SELECT r.id, r.version, pm.mentee_id AS menteeId FROM pairs r
         JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
         WHERE r.status = 'active' AND pm.is_open = 1 ORDER BY RAND() LIMIT 1`,
      );
      const menteeId = row ? unbin(row.menteeId) : newId();
      const leaving = { menteeId, on: pick([today, daysAgo(1)]), reason: 'MOVED', note: null };
      await curator(() => changes.leave(row ? unbin(row.id) : newId(), row?.version ?? 1, leaving));
    },
    enter: async () => {
      const { id, version } = await some("pairs WHERE status = 'active'");
      const menteeIds = [pick(mentees)];
      await curator(() =>
        changes.join(id, version, { menteeIds, number: '2', date: today, heardBy: 'voice' }),
      );
    },
  };
}
