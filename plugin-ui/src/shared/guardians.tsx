import { Fragment } from 'react';

const relations: Record<string, string> = {
  parent: 'родитель',
  guardian: 'опекун',
  relative: 'родственник',
};

/** Who a guardian is to the child, in words; what the journal words itself stays as it is. */
export const relationWord = (relation: string | null): string =>
  relation === null ? 'представитель' : (relations[relation] ?? relation);

interface Guardian {
  name: string;
  relation: string | null;
  phone?: string | null;
}

/** Those who sign for a child, and how to reach them where that may be known. */
export function Guardians({ guardians }: { guardians: readonly Guardian[] }) {
  if (guardians.length === 0) return null;
  return (
    <>
      <h3>Представители</h3>
      <dl className="kv">
        {guardians.map(({ name, relation, phone }) => (
          <Fragment key={name}>
            <dt>{relationWord(relation)}</dt>
            <dd>
              {name}
              {phone && (
                <>
                  <br />
                  <a className="num" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                    {phone}
                  </a>
                </>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
