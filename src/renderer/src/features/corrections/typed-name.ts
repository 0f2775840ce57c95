import { foldText } from '../../../../domain/vocabulary/fold-text'

/** True when a name was typed in full; accents, case and spaces around do not matter. */
export const isTypedName = (typed: string, wanted: string): boolean =>
  wanted.trim() !== '' && foldText(typed.trim()) === foldText(wanted.trim())
