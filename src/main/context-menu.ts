import type { MenuItemConstructorOptions } from 'electron'

/** The part of a right click that the menu depends on. */
export interface ClickedPlace {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: {
    readonly canCut: boolean
    readonly canCopy: boolean
    readonly canPaste: boolean
    readonly canSelectAll: boolean
  }
}

/** The menu of a right click: what the system's own fields offer. No look-up, no suggestions: those ask the network. */
export function contextMenuTemplate(place: ClickedPlace): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags
  if (place.isEditable) {
    return [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: canSelectAll },
    ]
  }
  return place.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }]
}
