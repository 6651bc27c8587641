export interface StackOptions {
  dataDir: string;
  apiPort: number;
  journalPort: number;
  /** About so many pupils. */
  people: number;
  databaseUrl?: string;
  /** Send the roster also when the plugin has one already. */
  feedAlways?: boolean;
  /** After the first roster: an autumn of mentoring at some schools. */
  history?: boolean;
  onDeath?: (words: string) => void;
}

export interface Stack {
  apiOrigin: string;
  journalOrigin: string;
  stop(): Promise<void>;
}

/** The whole demo, built already: database, API, journal, roster. */
export function startStack(options: StackOptions): Promise<Stack>;
