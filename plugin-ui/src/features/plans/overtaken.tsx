import type { Plan } from '@nastavnik/contracts/plans';
import { PlanSheet } from '../../shared/plans/plan-sheet.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import type { usePlanDraft } from './draft.ts';
import { words } from './words.ts';

type Draft = ReturnType<typeof usePlanDraft>;

/** What has been saved meanwhile, beside what is typed: the one who types decides. */
export const Overtaken = ({ plan, draft }: { plan: Plan; draft: Draft }) => (
  <>
    <Note tone="warn">{draft.bySelf ? words.overtakenBySelf : words.overtaken}</Note>
    <details>
      <summary>{words.theirs}</summary>
      <div className="stack">
        <PlanSheet plan={{ ...plan, mayNameGoal: false, remarks: [] }} />
      </div>
    </details>
    <Actions>
      <Button onClick={draft.prevail}>{words.prevail}</Button>
    </Actions>
  </>
);
