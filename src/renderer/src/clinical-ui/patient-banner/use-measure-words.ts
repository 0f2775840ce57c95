import { useI18n } from 'vue-i18n'
import { ageInYears, ageParts } from '../../../../domain/case/age'
import { typedDuration } from '../../../../domain/case/measures'
import type { AgeUnit, Birth, IsoDate } from '../../../../domain/case/patient'
import type { DurationUnit, SizeUnit, Typed } from '../../../../domain/case/visit'

const AGE_KEYS: Readonly<Record<AgeUnit, string>> = {
  weeks: 'clinical.age.weeks',
  months: 'clinical.age.months',
  years: 'clinical.age.years',
}
const DURATION_KEYS: Readonly<Record<DurationUnit, string>> = {
  days: 'clinical.duration.days',
  weeks: 'clinical.duration.weeks',
  months: 'clinical.duration.months',
  years: 'clinical.duration.years',
}
const SIZE_KEYS: Readonly<Record<SizeUnit, string>> = {
  mm: 'clinical.size.mm',
  cm: 'clinical.size.cm',
  in: 'clinical.size.in',
}

/** Ages, durations and sizes in words, always with their unit. */
export const useMeasureWords = () => {
  const { t } = useI18n()

  /** Years with fractions, as a clinician says it: "6 weeks", "18 months", "46 years". */
  const agePartsWords = ({ value, unit }: Typed<AgeUnit>): string => t(AGE_KEYS[unit], value)
  const ageWords = (years: number): string => agePartsWords(ageParts(years))
  const ageOn = (birth: Birth, on: IsoDate): string => {
    const years = ageInYears(birth, on)
    return years === undefined ? t('clinical.age.unknown') : ageWords(years)
  }
  const durationWords = ({ value, unit }: Typed<DurationUnit>): string =>
    t(DURATION_KEYS[unit], value)
  const sizeWords = ({ value, unit }: Typed<SizeUnit>): string => t(SIZE_KEYS[unit], { value })

  return {
    agePartsWords,
    ageWords,
    ageOn,
    durationWords,
    sizeWords,
    /** A whole number of days in the unit in which it comes out whole. */
    daysWords: (days: number): string => durationWords(typedDuration(days)),
    millimetreWords: (mm: number): string => sizeWords({ value: mm, unit: 'mm' }),
  }
}
