import { describe, expect, it } from 'vitest';
import type { PlanInput } from './plan-input.ts';
import { planSchool } from './plan-school.ts';
import { applied, classOf, emptySchool, input, place, pupil } from './school-fixture.ts';

const users = [pupil('u1')];
const delta = {
  users: 'delta',
  classes: 'delta',
  enrollments: 'delta',
  demographics: 'absent',
} as const;
const held = applied(emptySchool(), planSchool(input({ users })).changes);
const waits = { ...place('u1', 'later'), since: '2026-11-01T06:00:00.000Z' };
const next = (rest: Partial<PlanInput> = {}) =>
  planSchool(
    input({
      held,
      completeness: delta,
      quarantined: [waits],
      sealedAt: '2026-11-15T06:00:00.000Z',
      ...rest,
    }),
  );
const nothing = { put: [], drop: [] };

describe('an enrolment of an unknown class', () => {
  it('is put aside, told of once, and tried again with each run', () => {
    const first = next({ quarantined: [], enrolments: [place('u1', 'later')] });
    expect(first.quarantine.put).toMatchObject([{ sourcedId: waits.sourcedId }]);
    expect(first.findings).toMatchObject([{ code: 'enrolment.dangling' }]);
    expect(next()).toMatchObject({ quarantine: nothing, findings: [], changes: [] });
    const taken = next({ classes: [classOf('later')] });
    expect(taken.quarantine).toEqual({ put: [], drop: [waits] });
    expect(taken.totals).toMatchObject({ enrolments: { created: 1 } });
  });

  it('is let go after fourteen days, or when the host takes it back', () => {
    expect(next({ sealedAt: '2026-11-15T06:00:00.001Z' }).quarantine.drop).toEqual([waits]);
    const enrolments = [{ ...place('u1', 'later'), gone: true as const }];
    expect(next({ enrolments }).quarantine).toEqual({ put: [], drop: [waits] });
  });

  it('is the complete feed’s to repeat', () => {
    const completeness = { ...delta, enrollments: 'bulk' } as const;
    expect(next({ completeness }).quarantine.drop).toEqual([waits]);
    const repeated = { completeness, enrolments: [place('u1', 'later')] };
    expect(next(repeated).quarantine).toEqual(nothing);
  });
});
