import { useState } from 'react';
import { useParams } from 'wouter';
import type { Plan } from '@nastavnik/contracts/plans';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { HIDES_WITHIN, isHidden } from '../../shared/mentoring/hidden-pairs.tsx';
import { useShowPairQuery } from '../../shared/mentoring/pair-cards.api.ts';
import { personName } from '../../shared/person.ts';
import { PlanComments } from '../../shared/plans/plan-comments.tsx';
import { PlanSheet } from '../../shared/plans/plan-sheet.tsx';
import { PlanVersions } from '../../shared/plans/plan-versions.tsx';
import { useAgreePlanMutation, useShowPlanQuery } from '../../shared/plans/plans.api.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useHalfWritten } from './draft.ts';
import { PlanAsks } from './plan-asks.tsx';
import { PlanForm } from './plan-form.tsx';
import { words } from './words.ts';

/** The buttons beside the heading: write the plan, agree to it. */
function Acts({ plan, onEdit }: { plan: Plan; onEdit: () => void }) {
  const [agree, { isLoading, error }] = useAgreePlanMutation();
  const toast = useToast();
  const send = async () => {
    const { data } = await agree({ params: { pairId: plan.pairId }, version: plan.version });
    if (data) toast({ text: words.agreed });
  };
  const written = plan.changedAt !== null;
  const toAgree = plan.mayAgree && written && plan.agreedOn === null;
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <Button icon="print" onClick={() => window.print()}>
        {words.print}
      </Button>
      {plan.mayWrite && (
        <Button kind={toAgree ? 'plain' : 'pri'} icon="edit" onClick={onEdit}>
          {written ? words.edit : words.write}
        </Button>
      )}
      {toAgree && (
        <Button kind="pri" icon="check" busy={isLoading} onClick={() => void send()}>
          {words.agree}
        </Button>
      )}
    </>
  );
}

/** The individual plan of a pair: read, written by the mentor, agreed by the curator. */
export function PlanPage() {
  const { pairId } = useParams<{ pairId: string }>();
  const call = { params: { pairId } };
  const { currentData, error: planError, isFetching, refetch } = useShowPlanQuery(call);
  const card = useShowPairQuery(call, HIDES_WITHIN);
  const hidden = isHidden(card.error);
  const [plan, pair] = hidden ? [] : [currentData, card.currentData?.pair];
  const error = hidden ? card.error : planError;
  const halfWritten = useHalfWritten(pairId);
  const [asked, setWriting] = useState<boolean>();
  const writing = asked ?? (halfWritten && plan?.mayWrite === true);
  return (
    <Page
      title={words.here}
      caption={pair && words.with(menteeNames(pair), personName(pair.mentor))}
      back={{ to: `/pairs/${pairId}`, label: words.back, here: words.here }}
      actions={plan && !writing && <Acts plan={plan} onEdit={() => setWriting(true)} />}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!plan && !error && <Skeleton lines={6} />}
      {plan && writing && (
        <div className="stack">
          <PlanAsks plan={plan} />
          <PlanForm key={plan.pairId} plan={plan} onDone={() => setWriting(false)} />
        </div>
      )}
      {plan && !writing && (
        <div className="stack">
          <PlanAsks plan={plan} />
          <PlanSheet plan={plan} />
          <PlanComments plan={plan} />
          {plan.changedAt !== null && <PlanVersions pairId={pairId} />}
        </div>
      )}
    </Page>
  );
}
