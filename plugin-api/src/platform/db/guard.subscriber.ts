import { type EntitySubscriberInterface, EventSubscriber } from 'typeorm';
import type { BeforeQueryEvent } from 'typeorm/subscriber/event/QueryEvent.js';
import { scopeState } from '../scope/scope.ts';
import { guard } from './sql-guard.ts';
import { dbVia } from './via.ts';

/** Holds every statement that TypeORM sends to the same rule as the door's own SQL. */
@EventSubscriber()
export class GuardSubscriber implements EntitySubscriberInterface {
  beforeQuery({ query, parameters }: BeforeQueryEvent) {
    guard(
      query,
      (parameters as unknown[] | undefined) ?? [],
      dbVia.getStore(),
      scopeState()?.orgKey,
    );
  }
}
