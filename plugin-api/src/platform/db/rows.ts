import type {
  EntityManager,
  EntityMetadata,
  FindOptionsOrder,
  FindOptionsWhere,
  ObjectLiteral,
  Repository,
} from 'typeorm';
import { Problem } from '../problem/problem.ts';
import { unbin } from './id.ts';
import type { Via } from './sql-guard.ts';
import { dbVia } from './via.ts';

/** An entity that belongs to one school (tenant tables) or to one org (area tables). */
export type OrgKeyed = { schoolId: string } | { orgId: string };

export type Where<E> = FindOptionsWhere<E>;
type Values<E> = Partial<E>;

/** The few things that code may do with a table; there is no way to another org's rows. */
class Rows<E extends ObjectLiteral> {
  constructor(
    protected readonly entity: EntityMetadata,
    private readonly manager: () => EntityManager,
    private readonly via: Via,
    protected readonly ours: Record<string, string>,
  ) {}

  find(where: Where<E>): Promise<E | null> {
    return this.through((rows) => rows.findOne({ where: this.mine(where) }));
  }

  exists(where: Where<E>): Promise<boolean> {
    return this.through(async (rows) => (await rows.findOne({ where: this.mine(where) })) !== null);
  }

  list(
    where: Where<E>,
    options: { order?: FindOptionsOrder<E>; limit?: number } = {},
  ): Promise<E[]> {
    const { order, limit = 1_000 } = options;
    return this.through((rows) => rows.find({ where: this.mine(where), order, take: limit }));
  }

  /** Inserts and gives back what was inserted, defaults of the entity included. */
  async insert<V extends Values<E> | Values<E>[]>(
    values: V,
  ): Promise<V extends unknown[] ? E[] : E> {
    const many = (Array.isArray(values) ? values : [values]) as Values<E>[];
    const made = many.map((each) => this.make(each));
    await this.through((rows) =>
      rows
        .createQueryBuilder()
        .insert()
        .values(made.map((each) => ({ ...each })) as never)
        .updateEntity(false)
        .execute(),
    );
    return (Array.isArray(values) ? made : made[0]) as V extends unknown[] ? E[] : E;
  }

  /**
   * Changes one row if it still has the version that the caller saw; returns the new version.
   * Refuses `version.stale` when it has moved on and `entity.not-found` when there is none.
   */
  async update(id: string, version: number, patch: Values<E>): Promise<number> {
    const where = this.mine({ id } as unknown as Where<E>);
    const { affected } = await this.through((rows) =>
      rows.update({ ...where, version }, { ...patch, version: version + 1 } as never),
    );
    if (affected === 1) return version + 1;
    throw new Problem(
      (await this.exists({ id } as unknown as Where<E>)) ? 'version.stale' : 'entity.not-found',
    );
  }

  /** Like `find`, but refuses `entity.not-found`. */
  async need(where: Where<E>): Promise<E> {
    const row = await this.find(where);
    if (!row) throw new Problem('entity.not-found');
    return row;
  }

  protected mine(where: Where<E>): Where<E> {
    return { ...where, ...this.ours };
  }

  private make(values: Values<E>): E {
    const made = this.entity.create() as E;
    const blank = Object.fromEntries(
      this.entity.columns.flatMap(({ propertyName, default: value, isNullable }) =>
        value !== undefined && typeof value !== 'function'
          ? [[propertyName, value]]
          : isNullable
            ? [[propertyName, null]]
            : [],
      ),
    );
    const initial = Object.fromEntries(
      Object.entries(made).filter(([, value]) => value !== undefined),
    );
    return Object.assign(made, blank, initial, values, this.ours);
  }

  private through<T>(work: (rows: Repository<E>) => Promise<T>): Promise<T> {
    const rows = this.manager().getRepository<E>(this.entity.target);
    return dbVia.run(this.via, () => work(rows));
  }
}

/** Rows of the org in scope. */
export class ScopedRows<E extends ObjectLiteral & OrgKeyed> extends Rows<E> {
  constructor(entity: EntityMetadata, manager: () => EntityManager, org: Buffer) {
    const key = entity.columns.some(({ propertyName }) => propertyName === 'schoolId')
      ? 'schoolId'
      : 'orgId';
    super(entity, manager, 'scoped', { [key]: unbin(org) });
  }
}

/** Rows of a platform table. */
export class PlatformRows<E extends ObjectLiteral> extends Rows<E> {
  constructor(entity: EntityMetadata, manager: () => EntityManager) {
    super(entity, manager, 'platform', {});
  }
}
