import { computed, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatDate } from '../../../../domain/case/dates'
import { earlierPhoto } from '../../../../domain/photo/photo'
import { useObjectUrl } from './use-object-url'
import type { ShownPhoto } from './use-photos'

/** One of two photos that are compared. */
export interface ComparedPhoto {
  readonly url: string
  readonly alt: string
  readonly taken: string
}

/** Two photos chosen for comparison: the later one, and at first the nearest earlier one. */
export const useComparison = (photos: () => readonly ShownPhoto[], laterId: Ref<string>) => {
  const { t } = useI18n()
  const earlierId = ref('')
  const chosen = (id: string) => photos().find(({ photo }) => photo.id === id)
  watch(
    laterId,
    (id) => {
      const later = chosen(id)?.photo
      const all = photos().map(({ photo }) => photo)
      if (later) earlierId.value = earlierPhoto(all, later)?.id ?? all[0]?.id ?? ''
    },
    { immediate: true },
  )
  const compared = (id: () => string) => {
    const url = useObjectUrl(() => chosen(id())?.jpeg)
    return computed((): ComparedPhoto | undefined => {
      const photo = chosen(id())?.photo
      if (!photo || !url.value) return undefined
      const date = formatDate(photo.takenOn)
      return {
        url: url.value,
        alt: t('photos.alt', { date }),
        taken: t('photos.taken', { date }),
      }
    })
  }
  return {
    earlierId,
    choices: computed(() =>
      photos().map(({ photo }, index) => ({
        value: photo.id,
        label: t('photos.numbered', { n: index + 1, date: formatDate(photo.takenOn) }),
      })),
    ),
    earlier: compared(() => earlierId.value),
    later: compared(() => laterId.value),
  }
}
