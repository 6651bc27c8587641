import type { Plan } from '@nastavnik/contracts/plans';
import { PlanSheet } from '../../shared/plans/plan-sheet.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { words } from './words.ts';

/** What somebody else has saved meanwhile, beside what is typed: the one who types decides. */
export const Overtaken = ({ plan, onPrevail }: { plan: Plan; onPrevail: () => void }) => (
  <>
    <Note tone="warn">{words.overtaken}</Note>
    <details>
      <summary>{words.theirs}</summary>
      <div className="stack">
        <PlanSheet plan={{ ...plan, mayNameGoal: false, remarks: [] }} />
      </div>
    </details>
    <Actions>
      <Button onClick={onPrevail}>{words.prevail}</Button>
    </Actions>
  </>
);
