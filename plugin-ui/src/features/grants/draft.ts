import type { NewGrant, SchoolRole } from '@nastavnik/contracts/grants';
import type { RosterPerson } from '@nastavnik/contracts/roster';

/** An appointment while it is being filled in. */
export interface Draft {
  person: RosterPerson | undefined;
  role: SchoolRole;
  actNumber: string;
  actDate: string;
  from: string;
  until: string;
}

/** What is wrong with a draft, field by field, in words. */
export type Faults = Partial<Record<keyof Draft, string>>;

/** What has to be said before an appointment can be sent; empty when nothing. */
export function faultsOf({ person, actNumber, actDate, from, until }: Draft): Faults {
  return {
    ...(!person && { person: 'Выберите сотрудника из списка.' }),
    ...(actNumber.trim() === '' && { actNumber: 'Укажите номер приказа.' }),
    ...(actDate === '' && { actDate: 'Укажите дату приказа.' }),
    ...(from === '' && { from: 'Укажите первый день.' }),
    ...(until !== '' && until < from && { until: 'Последний день раньше первого.' }),
  };
}

/** The draft as it is sent. */
export const grantOf = ({ person, role, actNumber, ...rest }: Draft): NewGrant => ({
  personId: person?.id ?? '',
  role,
  actNumber: actNumber.trim(),
  actDate: rest.actDate,
  from: rest.from,
  until: rest.until || null,
});
