/** Catalogue keys: what is being done. */
export const BUSY_KEYS = {
  checking: 'programFile.checking',
  backingUp: 'programFile.backingUp',
  handingOver: 'programFile.handingOver',
} as const

/** Catalogue keys: the parts of the notes. */
export const NOTE_KEYS = {
  new: 'programFile.new',
  changed: 'programFile.changed',
  know: 'programFile.know',
} as const

/** Catalogue keys: what has to be confirmed apart. */
export const CONFIRMATION_KEYS = {
  weaker: {
    title: 'programFile.weaker',
    text: 'programFile.weakerText',
    confirm: 'programFile.confirm.weaker',
  },
  unknown: {
    title: 'programFile.rules.unknown.title',
    text: 'programFile.rules.unknown.text',
    confirm: 'programFile.confirm.unknown',
  },
} as const

/** Catalogue keys: how handing over ended. */
export const OUTCOME_KEYS = {
  started: { title: 'programFile.started.title', text: 'programFile.started.text' },
  shown: { title: 'programFile.shown.title', text: 'programFile.shown.text' },
  declined: { title: 'programFile.declined.title', text: 'programFile.declined.text' },
} as const
