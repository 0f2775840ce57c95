/** What every screen but the first needs, in one piece: it is loaded at once. */
export { ALL_TEXTS } from './all-texts'
export { createServices, loadHandoutTexts, prepareEngine } from './create-services'
