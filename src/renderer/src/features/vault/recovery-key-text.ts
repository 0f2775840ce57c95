const plain = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** True when a key was typed as it was shown, however it was spaced; O and 0, I, L and 1 are the same there. */
export const isSameRecoveryKey = (typed: string, shown: string): boolean =>
  plain(typed) === plain(shown) && plain(shown) !== ''
