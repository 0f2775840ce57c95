import { computed, ref, shallowRef, watch } from 'vue'
import { byDayTaken, type Photo } from '../../../../domain/photo/photo'
import { useServices } from '../../services/use-services'
import { useSessionStore } from '../../services/session-store'
import type { VaultErrorCode } from '../../services/workspace'

/** Which consultation photos are shown in and added to. */
export interface PhotoPlace {
  readonly patientId: string
  readonly lumpId: string
  readonly visitId: string
}

/** A photo with its picture. */
export interface ShownPhoto {
  readonly photo: Photo
  readonly jpeg: Uint8Array
}

/** The photos of one lump, oldest first, with their pictures. */
export const usePhotos = (place: () => PhotoPlace) => {
  const services = useServices()
  const session = useSessionStore()
  const shown = shallowRef<readonly ShownPhoto[]>([])
  const removed = shallowRef<readonly Photo[]>([])
  const missing = ref(0)
  const error = ref<VaultErrorCode>()
  let lastLoad = 0

  const load = async (): Promise<void> => {
    const { lumpId, patientId } = place()
    const turn = ++lastLoad
    const repositories = services.repositories()
    const listed = await repositories.photos.list()
    if (turn !== lastLoad) return
    error.value = listed.ok ? undefined : listed.error.code
    if (!listed.ok) return
    const own = listed.value
      .filter((photo) => photo.lumpId === lumpId && photo.patientId === patientId)
      .toSorted(byDayTaken)
    const kept = own.filter((photo) => photo.removed === undefined)
    const pictures = await Promise.all(
      kept.map(async (photo) => {
        const file = await repositories.photoFiles.get(photo.id)
        if (!file.ok) error.value = file.error.code
        return file.ok && file.value ? { photo, jpeg: file.value.jpeg } : undefined
      }),
    )
    // Another lump may have come on screen since: its photos must not be shown under this one.
    if (turn !== lastLoad) return
    shown.value = pictures.filter((picture) => picture !== undefined)
    missing.value = kept.length - shown.value.length
    removed.value = own.filter((photo) => photo.removed !== undefined)
  }
  watch(
    () => [place().lumpId, place().patientId],
    () => {
      shown.value = []
      removed.value = []
      missing.value = 0
      void load()
    },
    { immediate: true },
  )
  const remove = async (photo: Photo, reason: string): Promise<boolean> => {
    const at = services.now().toISOString()
    const note = { at, by: session.clinician, reason: reason.trim() }
    const gone = await services.repositories().removePhoto({ ...photo, removed: note })
    error.value = gone.ok ? undefined : gone.error.code
    if (gone.ok) await load()
    return gone.ok
  }
  return {
    shown,
    removed,
    missing,
    error,
    load,
    remove,
    ofVisit: computed(
      () => shown.value.filter(({ photo }) => photo.visitId === place().visitId).length,
    ),
  }
}
