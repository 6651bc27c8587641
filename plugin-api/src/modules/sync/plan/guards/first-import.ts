import type { PlanInput } from '../plan-input.ts';

/** G12: the school holds nobody of this host yet. */
export const firstImport = ({ held, unfed }: PlanInput): boolean =>
  ![...held.people].some(([id, row]) => row['active'] && !unfed.has(id));

export const firstWords =
  'Первая загрузка: сравнивать пока не с чем, поэтому массовые изменения не проверяются.';
