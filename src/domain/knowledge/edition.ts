/**
 * Number of the knowledge in this tree: one more each time a maker issues a changed one. Versions carry a day and a hash,
 * which do not say which of two of the same day is newer; this does.
 */
export const KNOWLEDGE_EDITION = 1
