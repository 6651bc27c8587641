import { AsyncLocalStorage } from 'node:async_hooks';
import type { Reach, Right } from '@nastavnik/contracts/access';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { bin } from '../db/id.ts';
import type { CallerToken, PersonCaller } from '../token/tokens.ts';

/** One org of the tree, with what it inherits. */
export interface Org {
  id: string;
  kind: OrgKind;
  regionId: string;
  municipalityId: string | null;
  name: string;
  shortName: string;
  timeZone: string;
}

export type Caller = CallerToken | { kind: 'system'; job: string };

/** What one request or job is allowed to see; made empty by the hook, filled by the guard. */
export interface ScopeState {
  requestId: string;
  /** The network address that the request came from. */
  address?: string;
  caller?: Caller;
  org?: Org;
  orgKey?: Buffer;
  right?: Right;
  reach?: ReadonlySet<Reach>;
  subjectId?: string | null;
  /** The code of the refusal that was answered. */
  refusal?: string;
}

export class NoScope extends Error {}

const storage = new AsyncLocalStorage<ScopeState>();

/** Runs the work with a scope of its own. */
export const runInScope = <T>(state: ScopeState, work: () => T): T => storage.run(state, work);

/** The scope in force, or undefined outside any; for the platform itself. */
export const scopeState = (): ScopeState | undefined => storage.getStore();

/** Who is calling and for which org. Everything but `inOrg` throws outside a request or job. */
@Injectable()
export class Scope {
  get caller(): Caller {
    return this.need('caller');
  }

  get org(): Org {
    return this.need('org');
  }

  /** The id of the school in scope; throws when the org is a municipality or a region. */
  get schoolId(): string {
    if (this.org.kind !== 'school')
      throw new NoScope(`the scope is a ${this.org.kind}, not a school`);
    return this.org.id;
  }

  /** The signed-in person's id; throws for machines and jobs. */
  get personId(): string {
    return this.person.personId;
  }

  /** The signed-in person, as their token says; throws for machines and jobs. */
  get person(): PersonCaller {
    if (this.caller.kind !== 'person') throw new NoScope(`the caller is a ${this.caller.kind}`);
    return this.caller;
  }

  /** The one questionnaire that the caller's pass is for; null in any other session. */
  get subjectId(): string | null {
    return this.need('subjectId');
  }

  /** The network address that the request came from. */
  get address(): string {
    return this.need('address');
  }

  /** How far the right of the current route goes for the caller. */
  get reach(): ReadonlySet<Reach> {
    return this.need('reach');
  }

  get requestId(): string {
    return this.need('requestId');
  }

  /** The calendar date at the org, YYYY-MM-DD. */
  today(): string {
    return dateIn(this.org.timeZone, new Date());
  }

  /** Runs the work for one org; jobs and machine calls enter a school only by this. */
  inOrg<T>(org: Org, job: string, work: () => Promise<T>): Promise<T> {
    const outer = storage.getStore();
    const state: ScopeState = {
      requestId: outer?.requestId ?? `job:${job}`,
      caller: outer?.caller ?? { kind: 'system', job },
      org,
      orgKey: bin(org.id),
      reach: new Set(['school']),
    };
    return storage.run(state, work);
  }

  private need<K extends keyof ScopeState>(key: K): NonNullable<ScopeState[K]> {
    const value = storage.getStore()?.[key];
    if (value === undefined) throw new NoScope(`no ${key} in scope`);
    return value;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date in a time zone, YYYY-MM-DD. */
export function dateIn(timeZone: string, moment: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}
