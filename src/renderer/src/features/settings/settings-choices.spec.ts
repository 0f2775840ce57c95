import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../services/session-store'
import { settingsProblems, SETTINGS_TEXT_LIMIT, trimmedSettings } from './settings-choices'

const sound = { ...DEFAULT_SETTINGS, clinician: 'Dr A. Okafor' }

it('takes settings with a clinician and an emergency number', () => {
  expect(settingsProblems(sound)).toEqual({})
})

it('names the field that keeps settings from being saved', () => {
  expect(Object.keys(settingsProblems({ ...sound, clinician: '  ' }))).toEqual(['clinician'])
  expect(Object.keys(settingsProblems({ ...sound, emergencyNumber: '' }))).toEqual([
    'emergencyNumber',
  ])
  const long = 'x'.repeat(SETTINGS_TEXT_LIMIT + 1)
  expect(Object.keys(settingsProblems({ ...sound, clinicName: long }))).toEqual(['clinicName'])
})

it('stores texts without blanks around them and leaves the rest alone', () => {
  const stored = trimmedSettings({ ...sound, clinicPhone: ' 020 7946 0000 ', theme: 'dark' })
  expect(stored).toEqual({ ...sound, clinicPhone: '020 7946 0000', theme: 'dark' })
})
