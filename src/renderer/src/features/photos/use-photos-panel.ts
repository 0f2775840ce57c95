import { computed, ref, shallowRef } from 'vue'
import { earlierPhoto, MAX_PHOTOS_PER_VISIT, type Photo } from '../../../../domain/photo/photo'
import { useSessionStore } from '../../services/session-store'
import { usePhotos, type PhotoPlace } from './use-photos'

/** The photos of a lump and the dialogs over them: add, compare, remove. */
export const usePhotosPanel = (place: () => PhotoPlace) => {
  const session = useSessionStore()
  const photos = usePhotos(place)
  const adding = ref(false)
  const comparing = ref(false)
  const laterId = ref('')
  const removing = shallowRef<Photo>()

  const earlierThan = (photo: Photo): Photo | undefined =>
    earlierPhoto(
      photos.shown.value.map((one) => one.photo),
      photo,
    )
  const compare = (photo: Photo): void => {
    laterId.value = photo.id
    comparing.value = true
  }
  const remove = async (reason: string): Promise<boolean> => {
    const photo = removing.value
    if (!photo || !(await photos.remove(photo, reason))) return false
    removing.value = undefined
    return true
  }
  return {
    ...photos,
    adding,
    comparing,
    laterId,
    removing,
    earlierThan,
    compare,
    removePhoto: remove,
    dateOrder: computed(() => session.settings.dateOrder),
    isSealed: computed(() => session.workspace?.encrypted === true),
    isFull: computed(() => photos.ofVisit.value >= MAX_PHOTOS_PER_VISIT),
    most: MAX_PHOTOS_PER_VISIT,
  }
}
