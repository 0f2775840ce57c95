/** Words that deny what follows them. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'without',
  'nil',
  'non',
  'never',
  'neg',
  'negative',
  'denies',
  'denied',
  'denying',
  'absent',
  'isnt',
  'doesnt',
  'hasnt',
])

/** Negators that deny a whole list: "denies fever, sweats and weight loss". */
export const LIST_NEGATORS: ReadonlySet<string> = new Set(['denies', 'denied', 'denying'])

/** Words between a negator and what it denies. */
export const BETWEEN: ReadonlySet<string> = new Set(
  'any of the a an obvious significant recent other further new clear evidence sign signs known history hx is for overt real much to associated complaints feature features been had has'.split(
    ' ',
  ),
)

/** Words that join two denied things. */
export const OR_WORDS: ReadonlySet<string> = new Set(['or', 'nor', '/'])

/** Words that end a denied list. */
export const TURNS: ReadonlySet<string> = new Set([
  'but',
  'has',
  'with',
  'reports',
  'however',
  'except',
])

/** Said after a finding, before a stop: "fever: no". */
export const SAID_AFTER: ReadonlyMap<string, boolean> = new Map([
  ['no', false],
  ['n', false],
  ['negative', false],
  ['neg', false],
  ['absent', false],
  ['nil', false],
  ['yes', true],
  ['y', true],
  ['positive', true],
  ['pos', true],
  ['present', true],
])

/** Words that say nothing alone. */
export const FILLERS: ReadonlySet<string> = new Set(
  'a an the and with for of on at in is it its to x has had this that about approx roughly since ago history hx old size sized measures measuring diameter across duration present very quite some his her there are was also feels felt'.split(
    ' ',
  ),
)
