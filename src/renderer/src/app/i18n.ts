import { ALL_TEXTS } from './all-texts'
import { catalogueOf } from './catalogue'

/** The catalogue with the texts of every screen, for pages that draw one screen without the app around it. */
export const createCatalogue = () => catalogueOf(ALL_TEXTS)
