import { Doubt } from './doubt.ts';
import type { Token } from './tokens.ts';

type Kind = Token['is'];
type Of<K extends Kind> = Token & { is: K };

/** Tokens taken one after another. */
export class Line {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get isOver(): boolean {
    return this.at >= this.tokens.length;
  }

  sees(...kinds: Kind[]): boolean {
    return kinds.every((kind, ahead) => this.tokens[this.at + ahead]?.is === kind);
  }

  take<K extends Kind>(kind: K): Of<K> | undefined {
    const token = this.tokens[this.at];
    if (token?.is !== kind) return undefined;
    this.at++;
    return token as Of<K>;
  }

  need<K extends Kind>(kind: K): Of<K> {
    const token = this.take(kind);
    if (!token) throw new Doubt('not-understood');
    return token;
  }
}
