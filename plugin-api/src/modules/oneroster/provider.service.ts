import { Readable } from 'node:stream';
import { envelopes, type ManyQuery, type OrRead } from '@nastavnik/contracts/oneroster';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { type Held, HeldOrgs } from './held-orgs.ts';
import { HeldReader, type Page } from './query/held-reader.service.ts';
import type { Within } from './query/narrowing.ts';
import { pick } from './wire/fields.ts';
import { refsFor, type Writing } from './wire/refs.ts';

type Names = Record<string, string | undefined>;

/** What a read was called with; parameters that the standard does not know are still in it. */
export interface OrCall {
  params?: Names;
  query: ManyQuery & Record<string, unknown>;
}

/** Serves the reads of OneRoster to the machine client that asks, from what its host has given. */
@Injectable()
export class OneRosterProvider {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: HeldOrgs,
    private readonly reader: HeldReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How the caller's host is written to in one version. */
  async writing(version: OrRead['version']): Promise<Writing> {
    const { caller } = this.scope;
    if (caller.kind !== 'client') throw new Problem('entity.not-found');
    const held = await this.orgs.of(caller.connectionId);
    return { held, version, ref: refsFor(this.config.PUBLIC_ORIGIN, version) };
  }

  async serve(read: OrRead, { params = {}, query }: OrCall): Promise<Raw> {
    const writing = await this.writing(read.version);
    const { collection } = read;
    const fields = pick(collection, query.fields);
    const [many, single] = envelopes[collection];
    const within = await this.within(params, writing);
    if (read.one) {
      const { object } = await this.reader.one(collection, writing, params['sourcedId'] as string);
      return new Raw(`{${JSON.stringify(single)}:${JSON.stringify(only(object, fields))}}`);
    }
    const { total, objects } = await this.reader.page(collection, writing, query, within);
    return new Raw(Readable.from(written(many, objects, fields)), {
      'x-total-count': String(total),
      link: this.links(read, params, query, total),
    });
  }

  /** What the path says the objects lie in; what the host has not given is unknown. */
  private async within(params: Names, writing: Writing): Promise<Within> {
    const within: Within = {};
    const {
      schoolSourcedId: school,
      classSourcedId: inClass,
      termSourcedId: term,
      courseSourcedId: course,
    } = params;
    if (school !== undefined) within.school = schoolOf(writing.held, school);
    if (inClass !== undefined)
      within.class = (await this.reader.one('classes', writing, inClass, within)).row;
    if (term !== undefined)
      within.year = Number((await this.reader.one('terms', writing, term)).object['schoolYear']);
    if (course !== undefined)
      within.kind = String(
        (await this.reader.one('courses', writing, course)).object['courseCode'],
      );
    for (const [param, collection] of people) {
      const name = params[param];
      if (name !== undefined)
        within.personId = (await this.reader.one(collection, writing, name)).row?.id;
    }
    return within;
  }

  private links(read: OrRead, params: Names, query: OrCall['query'], total: number): string {
    const { limit, offset } = query;
    const path = read.route.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const at = (rel: string, offset: number) => {
      const asked = { ...query, limit, offset } as Record<string, unknown>;
      const search = new URLSearchParams(
        Object.entries(asked).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value as string]],
        ),
      );
      return `<${this.config.PUBLIC_ORIGIN}${path}?${search}>; rel="${rel}"`;
    };
    const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
    return [
      at('first', 0),
      at('last', last),
      ...(offset > 0 ? [at('prev', Math.max(0, offset - limit))] : []),
      ...(offset + limit < total ? [at('next', offset + limit)] : []),
    ].join(', ');
  }
}

const people = [
  ['studentSourcedId', 'students'],
  ['teacherSourcedId', 'teachers'],
  ['userSourcedId', 'users'],
] as const;

function schoolOf({ orgs }: Held, sourcedId: string) {
  for (const org of orgs.values())
    if (org.sourcedId === sourcedId && org.kind === 'school') return org;
  throw new Problem('entity.not-found');
}

/** The answer as it is made, a thousand objects at a time: a large page is never held whole. */
async function* written(envelope: string, objects: Page['objects'], fields: string[] | undefined) {
  let before = `{${JSON.stringify(envelope)}:[`;
  for await (const some of objects) {
    if (some.length === 0) continue;
    yield before + some.map((object) => JSON.stringify(only(object, fields))).join(',');
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
}

function only(object: Record<string, unknown>, fields: string[] | undefined) {
  if (!fields) return object;
  return Object.fromEntries(
    fields.flatMap((field) => (object[field] === undefined ? [] : [[field, object[field]]])),
  );
}
