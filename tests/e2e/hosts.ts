import { test, type TestInfo } from '@playwright/test'
import { electronSkipReason } from '../support/launch'
import type { HostName } from '../support/launch-types'

/** The host that the running project of the test runner stands for. Skips by name where it cannot run. */
export const hostOf = (info: TestInfo): HostName => {
  const name = info.project.name
  if (name !== 'browser' && name !== 'stand-in' && name !== 'electron')
    throw new Error(`no host for project ${name}`)
  const reason = name === 'electron' ? electronSkipReason() : undefined
  test.skip(reason !== undefined, reason)
  return name
}
