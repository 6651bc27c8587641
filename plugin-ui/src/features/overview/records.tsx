import type { ReactNode } from 'react';
import type { Right } from '@nastavnik/contracts/access';
import { Link } from 'wouter';
import { useMay } from '../../shared/may.tsx';

/** A figure that leads to the records it counts, for those who may see them. */
export function Records({
  to,
  right,
  children,
}: {
  to: string;
  right: Right;
  children: ReactNode;
}) {
  return useMay(right) ? <Link href={to}>{children}</Link> : children;
}
