import { expect } from 'vitest';

/** The answer of a call that must have been done: a step that was refused is told where it stands. */
export function done<Body>({ status, body }: { status: number; body: Body }): Body {
  expect({ status, body }).toMatchObject({ status: status < 300 ? status : 'done' });
  return body;
}
