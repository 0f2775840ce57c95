import { ref, watch, type Ref } from 'vue'
import type { MeasureError } from '../../../../domain/case/measures'
import type { Typed } from '../../../../domain/case/visit'
import type { Result } from '../../../../shared/result'

type Parse<Unit extends string> = (
  text: string,
  fallback: Unit,
) => Result<Typed<Unit>, MeasureError>

/** Text, unit and value of a typed number. A text that cannot be read leaves the value empty and says why. */
export const useTypedMeasure = <Unit extends string>(
  value: Ref<Typed<Unit> | undefined>,
  parse: Parse<Unit>,
  firstUnit: Unit,
) => {
  const text = ref(value.value ? String(value.value.value) : '')
  // ref() would unwrap a generic type; the unit is a plain string.
  const unit = ref(value.value?.unit ?? firstUnit) as Ref<Unit>
  const error = ref<MeasureError>()

  const same = (a: Typed<Unit> | undefined, b: Typed<Unit> | undefined) =>
    a?.value === b?.value && a?.unit === b?.unit

  const read = () => {
    error.value = undefined
    if (text.value.trim() === '') {
      if (value.value) value.value = undefined
      return
    }
    const parsed = parse(text.value, unit.value)
    if (!parsed.ok) error.value = parsed.error.code
    const next = parsed.ok ? parsed.value : undefined
    if (!same(next, value.value)) value.value = next
  }
  watch([text, unit], read)
  watch(value, (next) => {
    const parsed = parse(text.value, unit.value)
    const shown = parsed.ok ? parsed.value : undefined
    if (same(next, shown) || (!next && error.value)) return
    text.value = next ? String(next.value) : ''
    if (next) unit.value = next.unit
  })
  return { text, unit, error }
}
