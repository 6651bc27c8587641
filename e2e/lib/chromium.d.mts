/** How Chromium is started: no window, no traffic of its own. */
export const chromiumArgs: string[];
/** The system's Chromium; undefined where Playwright brings its own. */
export function chromiumPath(): string | undefined;
