import type { Pack } from '@nastavnik/contracts/packs';

type Needs = Pick<Pack, 'forms' | 'consentNeeds'>;

/**
 * The consents that a territory's forms need, and as the common pack says those of forms that it has
 * dropped: pairs of such a form go on, and lose by a withdrawal what they lost before.
 */
export function needsFrom(own: Needs, common: Needs): Pack['consentNeeds'] {
  const listed = new Set(own.forms.map(({ code }) => code));
  const dropped = common.consentNeeds.flatMap((need) => {
    const forms = need.forms.filter((form) => !listed.has(form));
    return forms.length > 0 ? [{ ...need, forms }] : [];
  });
  return [...own.consentNeeds, ...dropped];
}
