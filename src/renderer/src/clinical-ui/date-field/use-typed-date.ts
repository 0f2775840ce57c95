import { ref, watch, type Ref } from 'vue'
import { formatDate, parseTypedDate, type DateOrder } from '../../../../domain/case/dates'
import type { IsoDate } from '../../../../domain/case/patient'

/** Text and value of a typed date, kept in step: the text as typed, the value only when it is a real day. */
export const useTypedDate = (value: Ref<IsoDate | undefined>, order: () => DateOrder) => {
  const text = ref(value.value ? formatDate(value.value) : '')
  const isWrong = ref(false)

  watch(text, (typed) => {
    const read = parseTypedDate(typed, order())
    value.value = read.ok ? read.value : undefined
    isWrong.value = false
  })
  watch(value, (date) => {
    const read = parseTypedDate(text.value, order())
    const shown = read.ok ? read.value : undefined
    if (date !== shown) text.value = date ? formatDate(date) : ''
  })
  /** Judged when the field is left, not while it is half typed. */
  const judge = () => {
    isWrong.value = text.value.trim() !== '' && value.value === undefined
  }
  return { text, isWrong, judge }
}
