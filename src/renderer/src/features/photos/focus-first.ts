import { nextTick } from 'vue'

/** Puts the focus on the first control of a part, once it has been drawn: what is to be done next. Nothing there = it stays. */
export const focusFirst = async (body: HTMLElement | null, part: string): Promise<void> => {
  await nextTick()
  body?.querySelector<HTMLElement>(`${part} :is(input, button[tabindex="0"], button)`)?.focus()
}
