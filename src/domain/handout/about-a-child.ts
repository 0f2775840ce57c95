import type { FindingValues } from '../vocabulary/findings'

/** Years below which a leaflet is read by those who care for the patient: an estimate. */
const CHILD_UNDER_YEARS = 16

/** True when the recorded age is a child's. An age that was not recorded makes no child. */
export const isChild = ({ age_years: age }: FindingValues): boolean =>
  age !== undefined && age < CHILD_UNDER_YEARS
