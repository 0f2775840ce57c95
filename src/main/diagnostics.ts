/** What is said about the machine: versions and kinds, no names, no folders. */
export interface MachineFacts {
  readonly appVersion: string
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly architecture: string
  readonly systemVersion: string
  readonly memoryMegabytes: number
  readonly isPackaged: boolean
}

/** How many lines of the log are shown. */
export const SHOWN_LOG_LINES = 200

/** A text that someone who helps can use, to be read by the clinician before it is sent. Holds no patient data. */
export function describeMachine(facts: MachineFacts, logLines: readonly string[]): string {
  const { electron = '?', chrome = '?', node = '?' } = facts.versions
  return [
    `Palpate ${facts.appVersion}${facts.isPackaged ? '' : ' (from source)'}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${facts.platform} ${facts.systemVersion} ${facts.architecture}, ${String(facts.memoryMegabytes)} MB`,
    '',
    ...(logLines.length === 0 ? ['The log is empty.'] : logLines),
    '',
  ].join('\n')
}
