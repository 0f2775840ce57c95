/** What the stand-in tells the test that launched it. */
export type StandInMessage =
  | { readonly type: 'shown' }
  | { readonly type: 'unknown-member'; readonly name: string }
  | { readonly type: 'dialog'; readonly dialog: ShownDialog }
  | { readonly type: 'navigation-denied'; readonly address: string }
  | { readonly type: 'window-denied'; readonly address: string }
  | { readonly type: 'request-denied'; readonly address: string }
  | { readonly type: 'download-denied'; readonly name: string }
  | { readonly type: 'focused' }
  | { readonly type: 'saved'; readonly path: string }
  | { readonly type: 'opened'; readonly path: string }
  | { readonly type: 'menu'; readonly items: readonly string[] }

/** A dialog as it was shown; what it was answered with follows from the orders given before. */
export interface ShownDialog {
  readonly kind: 'save' | 'open' | 'message' | 'error'
  readonly text: string
  readonly buttons: readonly string[]
}

/** What the test tells the stand-in. Answers are used once each, in order. */
export type StandInOrder =
  | { readonly type: 'answer-save'; readonly path: string | null }
  | { readonly type: 'answer-open'; readonly path: string | null }
  | { readonly type: 'answer-message'; readonly button: string }
  | { readonly type: 'power'; readonly event: 'suspend' | 'lock-screen' }
  | { readonly type: 'minimise-window' }
  | { readonly type: 'close-window' }
  | { readonly type: 'reload-window' }
  | { readonly type: 'start-second-instance'; readonly commandLine: readonly string[] }
  | { readonly type: 'click-menu'; readonly id: string }
  | { readonly type: 'crash-page' }
  | { readonly type: 'right-click-field' }

/** Tells the launching test. Without one (the stand-in's own specs) nobody listens. */
export function tellParent(message: StandInMessage): void {
  if (process.env['PALPATE_STAND_IN_CHROMIUM'] !== undefined) process.send?.(message)
}
