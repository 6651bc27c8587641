import { fold, type Folded, nameOf, type Node, parse, SqlRefused } from './sql-read.ts';
import { type TableClass, tables } from './tables.ts';

/** Which tables a statement touches and which parameters must hold the org in scope. */
export interface Footprint {
  tables: Set<string>;
  /** Of each group at least one parameter must equal the org's id; an empty one holds for no org. */
  groups: number[][];
  row?: Folded['row'];
}

/** `alias.column` → the parameters of which one holds its value. */
type Bound = Map<string, number[]>;
type Env = { bound: Bound; ctes: Set<string> };
interface Equation {
  left: Node;
  right: Node;
  only?: string;
}

const DERIVED: TableClass = { class: 'platform', keys: [] };
const isColumn = (node: Node) => node?.type === 'column_ref';
const paramIndex = (node: Node) =>
  node?.type === 'param' ? Number(String(node.value).slice(1)) : -1;

/** Reads a statement once; notes an alias of a guarded table that is not tied to one school. */
export function footprintOf(sql: string): Footprint {
  const folded = fold(sql);
  const print: Footprint = { tables: new Set(), groups: [], row: folded.row };
  new Reader(print).statement(parse(folded.text), { bound: new Map(), ctes: new Set() });
  return print;
}

class Reader {
  constructor(private readonly print: Footprint) {}

  statement(node: Node, env: Env): void {
    if (node.with && node.type !== 'select') throw new SqlRefused('WITH stands before SELECT only');
    switch (node.type) {
      case 'select':
        return this.select(node, env);
      case 'insert':
        return this.insert(node, env);
      case 'update':
        this.refuseKeys(node.set, node.table);
        return this.scope(node.table, node.where, node, env);
      case 'delete':
        return this.scope(node.from, node.where, node, env);
      default:
        throw new SqlRefused(`a ${node.type} statement is not allowed here`);
    }
  }

  private select(node: Node, outer: Env): void {
    const env = { bound: outer.bound, ctes: new Set(outer.ctes) };
    for (const part of node.with ?? []) {
      const name = nameOf(part.name) ?? '';
      if (tables[name]) throw new SqlRefused(`${name} is the name of a table`);
      env.ctes.add(name);
      this.select(part.stmt.ast ?? part.stmt, env);
    }
    this.scope(node.from ?? [], node.where, node, env);
    if (node._next) this.select(node._next, env);
  }

  private insert(node: Node, env: Env): void {
    const name = this.touch(node.table[0]);
    const spec = tables[name] as TableClass;
    this.refuseKeys(node.on_duplicate_update?.set ?? [], node.table);
    const at = (node.columns ?? []).findIndex((column: Node) =>
      spec.keys.includes(nameOf(column) ?? ''),
    );
    if (spec.class !== 'platform' && at < 0)
      throw new SqlRefused(`INSERT into ${name} without its key`);
    this.nested({ set: node.on_duplicate_update, returning: node.returning }, env);
    if (node.values.type === 'select') {
      this.select(node.values, env);
      for (let part = node.values; part && spec.class !== 'platform'; part = part._next)
        this.needParam(this.listed(part)[at]?.expr, name);
      return;
    }
    for (const row of node.values.values) {
      if (spec.class !== 'platform') this.needParam(row.value[at], name);
      this.nested(row, env);
    }
  }

  /** The columns of a SELECT, each named: a star would move those behind it. */
  private listed({ columns }: Node): Node[] {
    if (columns === '*' || columns.some(({ expr }: Node) => nameOf(expr?.column) === '*'))
      throw new SqlRefused('INSERT … SELECT names its columns');
    return columns;
  }

  private needParam(node: Node, table: string) {
    const index = paramIndex(node);
    if (index < 0) throw new SqlRefused(`the key of ${table} must be a parameter`);
    this.print.groups.push([index]);
  }

  private refuseKeys(set: Node[], from: Node[]) {
    for (const { column } of set)
      for (const { table } of from)
        if (tables[nameOf(table) ?? '']?.keys.includes(nameOf(column)?.toLowerCase() ?? ''))
          throw new SqlRefused('a row never changes its school');
  }

  /** One level of FROM and WHERE: every alias must be tied to the org; nested queries see its aliases. */
  private scope(from: Node[], where: Node, node: Node, env: Env): void {
    const aliases = this.aliases(from, env);
    const bound = new Map(env.bound);
    for (const key of env.bound.keys()) if (aliases.has(key.split('.')[0] ?? '')) bound.delete(key);
    this.bind(this.equations(from, where), aliases, bound);
    for (const [name, { keys }] of aliases) {
      if (keys.length === 0) continue;
      const group = keys.flatMap((key) => bound.get(`${name}.${key}`) ?? []);
      this.print.groups.push(group);
    }
    this.nested({ ...node, with: null, _next: null }, { bound, ctes: env.ctes });
  }

  private aliases(from: Node[], env: Env): Map<string, TableClass> {
    const found = new Map<string, TableClass>();
    for (const entry of from) {
      if (/RIGHT|FULL|NATURAL/.test(entry.join ?? ''))
        throw new SqlRefused(`${entry.join} is not used`);
      if (Array.isArray(entry.expr)) throw new SqlRefused('joins in parentheses are not used');
      const alias = nameOf(entry.as) ?? nameOf(entry.table) ?? '';
      if (found.has(alias)) throw new SqlRefused(`the alias ${alias} stands twice`);
      const derived = !entry.db && (!entry.table || env.ctes.has(nameOf(entry.table) ?? ''));
      found.set(alias, derived ? DERIVED : (tables[this.touch(entry)] as TableClass));
    }
    return found;
  }

  private touch(entry: Node): string {
    const name = nameOf(entry.table) ?? '';
    if (entry.db) throw new SqlRefused('another database is out of reach');
    if (!tables[name]) throw new SqlRefused(`the table ${name} is not listed in tables.ts`);
    this.print.tables.add(name);
    return name;
  }

  private equations(from: Node[], where: Node): Equation[] {
    const found = conjuncts(where);
    for (const entry of from) {
      const only = /LEFT/.test(entry.join ?? '')
        ? (nameOf(entry.as) ?? nameOf(entry.table) ?? '')
        : undefined;
      found.push(...conjuncts(entry.on).map((equation) => ({ ...equation, only })));
    }
    return found;
  }

  private bind(equations: Equation[], aliases: Map<string, TableClass>, bound: Bound) {
    const single = aliases.size === 1 ? [...aliases.keys()][0] : undefined;
    const place = (node: Node) =>
      isColumn(node)
        ? { alias: nameOf(node.table) ?? single ?? '', column: nameOf(node.column) ?? '' }
        : null;
    const sides = equations.flatMap(({ left, right, only }) => [
      { to: place(left), from: right, only },
      { to: place(right), from: left, only },
    ]);
    for (let changed = true; changed;) {
      changed = false;
      for (const { to, from, only } of sides) {
        if (to === null || !aliases.get(to.alias)?.keys.includes(to.column)) continue;
        if (only !== undefined && only !== to.alias) continue;
        const key = `${to.alias}.${to.column}`;
        const source = place(from);
        const index = paramIndex(from);
        const group =
          index >= 0 ? [index] : source && bound.get(`${source.alias}.${source.column}`);
        if (!group || bound.has(key)) continue;
        bound.set(key, group);
        changed = true;
      }
    }
  }

  /** Every query inside expressions, derived tables and lists. */
  private nested(node: Node, env: Env): void {
    if (node === null || typeof node !== 'object') return;
    for (const value of Array.isArray(node) ? node : Object.values(node)) {
      if (value === null || typeof value !== 'object') continue;
      if (value.ast?.type === 'select') this.select(value.ast, env);
      else if (value.type === 'select') this.select(value, env);
      else this.nested(value, env);
    }
  }
}

/** The equations that hold for every row: those joined by AND at the top. */
function conjuncts(node: Node): Equation[] {
  if (node?.type !== 'binary_expr') return [];
  if (node.operator === 'AND') return [...conjuncts(node.left), ...conjuncts(node.right)];
  return node.operator === '=' ? [{ left: node.left, right: node.right }] : [];
}
