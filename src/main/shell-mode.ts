/** How strict the shell is. A packaged program is always 'release'. */
export type ShellMode = 'release' | 'test' | 'development'

/** What decides the mode. */
export interface ShellModeFacts {
  readonly isPackaged: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * 'development' under the dev server, 'test' where a test driver needs the debugging port, else 'release'.
 * A packaged program ignores the environment: setting a variable must not open it.
 */
export function shellModeOf({ isPackaged, environment }: ShellModeFacts): ShellMode {
  if (isPackaged) return 'release'
  if (environment['ELECTRON_RENDERER_URL'] !== undefined) return 'development'
  return environment['PALPATE_TEST'] === '1' ? 'test' : 'release'
}
