import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { SubmissionView } from '../../shared/approvals/submission-view.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useListSubmissionsQuery,
  useSubmitRoadmapMutation,
  useTakeRoadmapScanMutation,
  useWithdrawRoadmapMutation,
} from './roadmaps.api.ts';
import { submissionWords as words } from './submission-words.ts';

/** The way of a roadmap up. */
export function SubmissionBlock({ roadmap }: { roadmap: Roadmap }) {
  const { state, may, items, version } = roadmap;
  const toast = useToast();
  const params = { roadmapId: roadmap.id };
  const { currentData: data, error } = useListSubmissionsQuery({ params });
  const [submit, submitting] = useSubmitRoadmapMutation();
  const [withdraw, withdrawing] = useWithdrawRoadmapMutation();
  const [take, taking] = useTakeRoadmapScanMutation();
  if (error !== undefined) return <Problem error={error} />;
  if (!data) return null;
  const went = (done: unknown, text: string) => {
    if (done) toast({ text });
    return Boolean(done);
  };
  return (
    <SubmissionView
      submissions={data}
      words={words}
      open={isOpen(state)}
      may={{
        send: may.write && isOpen(state) && items.length > 0,
        takeBack: may.write && state === 'submitted',
      }}
      onSend={async () => went((await submit({ params, version })).data, words.submitted)}
      onTakeBack={async () => went((await withdraw({ params, version })).data, words.withdrawn)}
      onScan={(submissionId) => void take({ params: { ...params, submissionId } })}
      busy={submitting.isLoading || withdrawing.isLoading}
      error={submitting.error ?? withdrawing.error ?? taking.error}
    />
  );
}
