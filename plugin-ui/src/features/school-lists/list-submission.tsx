import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { SubmissionView } from '../../shared/approvals/submission-view.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useListRoundsQuery,
  useSubmitSchoolListMutation,
  useTakeListScanMutation,
  useWithdrawSchoolListMutation,
} from './school-lists.api.ts';
import { submissionWords as words } from './words.ts';

/** The way of a list up: a municipality's to the regional centre, that one's to the ministry. */
export function ListSubmission({ list, unsaved }: { list: SchoolList; unsaved: boolean }) {
  const { state, may, schools, version } = list;
  const toast = useToast();
  const params = { listId: list.id };
  const { currentData: data, error } = useListRoundsQuery({ params });
  const [submit, submitting] = useSubmitSchoolListMutation();
  const [withdraw, withdrawing] = useWithdrawSchoolListMutation();
  const [take, taking] = useTakeListScanMutation();
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
        send: may.write && isOpen(state) && schools.length > 0,
        takeBack: may.write && state === 'submitted',
      }}
      why={unsaved ? words.saveFirst : undefined}
      onSend={async () => went((await submit({ params, version })).data, words.submitted)}
      onTakeBack={async () => went((await withdraw({ params, version })).data, words.withdrawn)}
      onScan={(submissionId) => void take({ params: { ...params, submissionId } })}
      busy={submitting.isLoading || withdrawing.isLoading}
      error={submitting.error ?? withdrawing.error ?? taking.error}
    />
  );
}
