import { beginsWith, type Where } from '../../platform/db/where.ts';

/** Narrows to people `alias` whose family name begins so and, after a space, their given name. */
export function nameBegins(where: Where, alias: string, q: string): Where {
  const [family, given] = q.split(/\s+/);
  if (family) where.and(`${alias}.family_name LIKE ?`, beginsWith(family));
  if (given) where.and(`${alias}.given_name LIKE ?`, beginsWith(given));
  return where;
}
