/*
 * Leaflet texts speak to an adult about their own body. For a child the same sentences are said of the child, to those
 * who care for it: what the body does is the child's, what is to be noticed, asked and called stays the reader's. Only
 * English is turned; every other language keeps its note that "you" means the child.
 */

/** What is the reader's and not the child's, after "your". */
const READERS_OWN =
  /^(child|children|own words|own(?=[.,])|language\b|emergency|next (check|test|visit)|doctor|GP|clinician|clinic|hands?|fingers?|questions?|visit|plan|dentist|pharmacist|care team)\b/i

/** What the reader does, after "you": these sentences stay as they are. */
const READER_DOES =
  /^(notice|see|call|ask|want|hear|think|leave|know|worry|choose|read|understand|find|look|check|tell|say|agree|decide|would like|care for|bring|are not wasting|are not being|have heard|have noticed|can do|can still feel|have read|have any questions|have questions|can (call|ask|see|look|choose|find|help|read|compare)|will (hear|get a letter|be told|see)|should (call|ask|know|get help)|may (see|hear|notice)|feel a (lump|swelling)|press|push|are worried|are not sure|are unsure|can feel)\b/i

const HELPERS = 'can|cannot|may|might|will|must|should|could|would|did|had'
const IRREGULAR: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  do: 'does',
  go: 'goes',
}

const thirdPerson = (verb: string): string => {
  const known = IRREGULAR[verb]
  if (known !== undefined) return known
  if (new RegExp(`^(${HELPERS}|ate|came|knocked)$`).test(verb)) return verb
  if (/(s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** Verbs that a body or a patient does in the texts; any other leaves its "you" alone. */
const VERBS =
  /^(have|are|were|do|go|get|feel|need|lose|leak|sweat|cough|bleed|take|eat|lie|sit|stand|walk|move|bend|swallow|drink|live|ate|sleep|breathe|use|turn|tense|lift|strain|fall|bruise|heal|smoke|work|play|stop|keep|vomit|catch|like|drool|reach|lean|faint|wheeze|shave|carry|wear|hold|pass|knock|knocked|scratch|came|come|cannot|can|may|might|will|must|should|could|would|did|had)\b/

const capitalLike = (original: string, text: string): string =>
  /^[A-Z]/.test(original) ? text.charAt(0).toUpperCase() + text.slice(1) : text

const subject = (text: string): string =>
  text.replaceAll(
    /\b(You|you) ([a-z]+)((?: not)?)/g,
    (whole, you: string, verb: string, not: string, at: number) => {
      const rest = text.slice(at + you.length + 1)
      const before = text.slice(0, at)
      if (READER_DOES.test(rest) || !VERBS.test(verb)) return whole
      // "Do you have", "if we need you to": the verb before it carries the person.
      if (/\b(do|did|will|can|should|must|may|let|help|make|for|with|to|than)\s$/i.test(before)) {
        return /\b[Dd]o\s$/.test(before) ? `${capitalLike(you, 'your child')} ${verb}${not}` : whole
      }
      return `${capitalLike(you, 'your child')} ${thirdPerson(verb)}${not}`
    },
  )

/** A second verb of the same child: "has a fever and feel unwell". */
const SECOND =
  /\b([Yy]our child (?:has|stands|feels|coughs|lies|smokes)\b[^.]*? (?:and|or)) (feel|cough|drink|throw|get)\b/g

/** Short turns of the texts in which the patient stands elsewhere than before a verb. */
const turns = (text: string): string =>
  text
    .replaceAll(
      /\b(You|you) (probably|suddenly) (have|cannot)\b/g,
      (_, you: string, how: string, verb: string) =>
        `${capitalLike(you, 'your child')} ${how} ${thirdPerson(verb)}`,
    )
    .replaceAll(
      /\bYou look pale, bruise round the eyes, or eat badly\b/g,
      'Your child looks pale, bruises round the eyes, or eats badly',
    )
    .replaceAll(/\bchild wheezes, feel faint, or get\b/g, 'child wheezes, feels faint, or gets')
    .replaceAll(/\bwill you (have|avoid)\b/g, 'will your child $1')
    .replaceAll(/\byou or a relative\b/g, 'your child or a relative')
    .replaceAll(/\bYour hands\b/g, "Your child's hands")
    .replaceAll(SECOND, (_, before: string, verb: string) => `${before} ${thirdPerson(verb)}`)

const asked = (text: string): string =>
  text.replaceAll(
    /\b(Do|do) (your child)\b/g,
    (_, verb: string, child: string) => `${capitalLike(verb, 'does')} ${child}`,
  )

const possessive = (text: string): string =>
  text.replaceAll(/\b(Your|your) (?=(.*))/gs, (whole, your: string, rest: string) =>
    READERS_OWN.test(rest) ? whole : `${capitalLike(your, "your child's")} `,
  )

const OBJECTS =
  /\b(bothers?|hurts?|examines?|treats?|see|sees|scans?|stops|lets|helps?|looks after|check|of|wakes?|makes?|gives?|keep|suits?) you\b(?! (can|may|will|should|must|have|are|need|call|ask|notice|see))/g

/** One English text as it is said of a child; a text of another language comes back as it was. */
export const sayOfChild = (text: string): string =>
  turns(asked(subject(possessive(text.replaceAll(OBJECTS, '$1 your child')))))

/** Every text in a value, however deep, said of a child. Ids and keys must not be in it. */
export const saidOfChild = <T>(value: T): T => {
  const turned = (inner: unknown): unknown => {
    if (typeof inner === 'string') return sayOfChild(inner)
    if (Array.isArray(inner)) return inner.map(turned)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, member]) => [key, turned(member)]))
  }
  // The shape stays as it was; only texts are others.
  return turned(value) as T
}
