import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

/** One JSON logger for Fastify and Nest: ids, codes and times; never names, bodies, queries or tokens. */
export const makePino = (level: string): Pino =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'headers'],
  });

type Said = string | Record<string, unknown>;

/** Nest's own messages through the same logger. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: Said, context?: string) {
    this.write('debug', message, context);
  }

  warn(message: Said, context?: string) {
    this.write('warn', message, context);
  }

  error(message: Said, ...rest: unknown[]) {
    this.write(
      'error',
      message,
      rest.findLast((each) => typeof each === 'string'),
    );
  }

  private write(level: 'debug' | 'warn' | 'error', message: Said, context?: string) {
    this.pino[level](
      typeof message === 'string' ? { context, msg: message } : { context, ...message },
    );
  }
}
