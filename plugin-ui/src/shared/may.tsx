import type { ReactNode } from 'react';
import type { Right } from '@nastavnik/contracts/access';
import { useSession } from './session.ts';

/** Whether the signed-in person holds the right; the server decides anyway. */
export const useMay = (right: Right): boolean => useSession().rights.includes(right);

/** Shows its children only to those who hold the right. */
export function May({ right, children }: { right: Right; children: ReactNode }) {
  return useMay(right) ? children : null;
}
