import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const Settings = z.object({
  DATABASE_URL: z.string().regex(/^mysql:\/\//, 'mysql://user:password@host:port/database'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4301),
  HOST: z.string().default('127.0.0.1'),
  /** The origin hosts put into the `aud` of a launch token. */
  PUBLIC_ORIGIN: z.url().default('http://localhost:4301'),
  /** Ed25519 private key as a JWK. */
  TOKEN_KEY_FILE: z.string().min(1),
  UI_DIR: z.string().optional(),
  FILES_DIR: z.string().min(1),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Started by the demo: its default client secret and loopback hosts are accepted. */
  DEMO: flag,
  /** Hosts and CIDR ranges that outbound calls may reach beside public addresses. */
  OUTBOUND_ALLOW: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean)),
  /** Addresses and CIDR ranges of proxies whose word for the caller's address is believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean)),
  /** How many seconds a request outside sync may take. */
  HANDLER_SECONDS: z.coerce.number().min(1).max(300).default(30),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

/** Settings of one process, read once from its environment; nothing else reads `process.env`. */
export type Config = z.output<typeof Settings>;

export class ConfigError extends Error {}

/** Reads and checks the settings; throws one message that names every wrong one. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const read = Settings.safeParse(env);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The settings are wrong:\n${wrong.join('\n')}`);
}

/** The token under which the settings are injected. */
export const CONFIG = Symbol('config');
