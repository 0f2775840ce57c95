/**
 * What pdfmake asks of Node's `events`, for the browser. The build puts this file in its place; under Node it is not
 * used.
 */

type Listener = (...values: unknown[]) => void

/** The part of Node's EventEmitter that pdfmake's layout uses. */
export class EventEmitter {
  readonly #listeners = new Map<string, Listener[]>()

  addListener(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this
  }

  /** Takes away the latest registration of this listener, as Node does. */
  removeListener(event: string, listener: Listener): this {
    const listeners = this.#listeners.get(event) ?? []
    const index = listeners.lastIndexOf(listener)
    if (index >= 0) this.#listeners.set(event, listeners.toSpliced(index, 1))
    return this
  }

  emit(event: string, ...values: unknown[]): boolean {
    const listeners = this.#listeners.get(event) ?? []
    for (const listener of listeners) listener.apply(this, values)
    return listeners.length > 0
  }
}
