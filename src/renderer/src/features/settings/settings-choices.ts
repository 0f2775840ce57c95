import type { GuidelineSet, Setting } from '../../../../domain/assessment/assessment'
import type { WorkspaceSettings } from '../../services/services'
import type { ClinicPart } from '../../../../domain/handout/clinic-texts'

/** Catalogue keys of each place of work. */
export const SETTING_KEYS: Readonly<Record<Setting, string>> = {
  'primary-care': 'settings.medicine.settings.primaryCare',
  specialist: 'settings.medicine.settings.specialist',
  physiotherapy: 'settings.medicine.settings.physiotherapy',
  'tb-endemic': 'settings.medicine.settings.tbEndemic',
  emergency: 'settings.medicine.settings.emergency',
}

/** Catalogue keys of each guideline set. */
export const GUIDELINE_KEYS: Readonly<Record<GuidelineSet, string>> = {
  'uk-nice': 'settings.medicine.guidelineSets.ukNice',
  scotland: 'settings.medicine.guidelineSets.scotland',
  us: 'settings.medicine.guidelineSets.us',
  international: 'settings.medicine.guidelineSets.international',
}

/** Catalogue keys of each order of a typed date. */
export const DATE_ORDER_KEYS: Readonly<Record<WorkspaceSettings['dateOrder'], string>> = {
  dmy: 'settings.screen.dateOrders.dmy',
  mdy: 'settings.screen.dateOrders.mdy',
  ymd: 'settings.screen.dateOrders.ymd',
}

/** Catalogue keys of each colour scheme. */
export const THEME_KEYS: Readonly<Record<WorkspaceSettings['theme'], string>> = {
  system: 'settings.screen.themes.system',
  light: 'settings.screen.themes.light',
  dark: 'settings.screen.themes.dark',
}

/** The texts of the settings, typed by hand. */
export type SettingsText =
  'clinician' | 'clinicName' | 'clinicPhone' | 'outOfHoursPhone' | 'emergencyNumber'

const SETTINGS_TEXTS: readonly SettingsText[] = [
  'clinician',
  'clinicName',
  'clinicPhone',
  'outOfHoursPhone',
  'emergencyNumber',
]

/** Longest text of one line, in characters. */
export const SETTINGS_TEXT_LIMIT = 200

/** Catalogue keys of each part of a leaflet that a clinic may word. */
export const PART_KEYS: Readonly<Record<ClinicPart, string>> = {
  mainPoint: 'settings.clinicTexts.parts.mainPoint',
  whatItIs: 'settings.clinicTexts.parts.whatItIs',
  next: 'settings.clinicTexts.parts.next',
  atHome: 'settings.clinicTexts.parts.atHome',
  treatment: 'settings.clinicTexts.parts.treatment',
  sayBack: 'settings.clinicTexts.parts.sayBack',
}

/** True for words that can be read aloud in place of a picture. */
const isFit = (text: string): boolean => text.trim() !== '' && text.length <= SETTINGS_TEXT_LIMIT

/** What keeps settings from being saved, by field, as catalogue keys. Empty when sound. */
export const settingsProblems = (
  settings: WorkspaceSettings,
): Readonly<Partial<Record<SettingsText | 'logo', string>>> => {
  const problems: Partial<Record<SettingsText | 'logo', string>> = {}
  for (const field of SETTINGS_TEXTS)
    if (settings[field].length > SETTINGS_TEXT_LIMIT) problems[field] = 'settings.clinic.tooLong'
  if (settings.clinician.trim() === '') problems.clinician = 'settings.clinic.clinicianMissing'
  if (settings.emergencyNumber.trim() === '')
    problems.emergencyNumber = 'settings.clinic.emergencyMissing'
  if (settings.logo && !isFit(settings.logo.alternative))
    problems.logo = 'settings.logo.alternativeMissing'
  return problems
}

/** The settings as they are stored: without blanks around the texts. */
export const trimmedSettings = (settings: WorkspaceSettings): WorkspaceSettings => ({
  ...settings,
  ...Object.fromEntries(SETTINGS_TEXTS.map((field) => [field, settings[field].trim()])),
})
