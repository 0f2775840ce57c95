import type { ImageFileFault } from '../../../../domain/photo/image-frame'
import { computed, reactive, ref, shallowRef } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import type { StorageRoom } from '../../../../shared/storage-room'
import type { IsoDate } from '../../../../domain/case/patient'
import type { ConsentGiver, PhotoPurpose } from '../../../../domain/photo/photo'
import { useServices } from '../../services/use-services'
import { useSessionStore } from '../../services/session-store'
import type { VaultErrorCode } from '../../services/workspace'
import type { RedrawnImage } from './redraw-image'
import { takeImageFile } from './take-image-file'
import type { PhotoPlace } from './use-photos'

/** What is still to be said before the photo can be kept. */
export type PhotoIssue = 'picture' | 'consent' | 'giver' | 'date' | 'future'

/** One photo on its way into the record: picture, consent, day. */
export const useAddPhoto = (place: () => PhotoPlace & { readonly visitDate: IsoDate }) => {
  const services = useServices()
  const session = useSessionStore()
  const image = shallowRef<RedrawnImage>()
  const source = ref<'file' | 'camera'>('file')
  const fault = ref<ImageFileFault>()
  const busy = ref(false)
  const failure = ref<VaultErrorCode>()
  const room = ref<StorageRoom>('enough')
  const tried = ref(false)
  const form = reactive({
    agreed: false,
    givenBy: undefined as ConsentGiver | undefined,
    also: [] as PhotoPurpose[],
    takenOn: undefined as IsoDate | undefined,
  })

  const today = (): IsoDate => {
    const now = services.now()
    return localDay(now.getTime(), now.getTimezoneOffset())
  }
  const lookForRoom = async (): Promise<void> => {
    room.value = await services.storageRoom()
  }
  const start = (): void => {
    image.value = undefined
    chosen = undefined
    busy.value = false
    fault.value = undefined
    failure.value = undefined
    tried.value = false
    Object.assign(form, { agreed: false, givenBy: undefined, also: [] })
    form.takenOn = place().visitDate
    void lookForRoom()
  }
  let chosen: Blob | undefined
  const takeFile = async (file: Blob): Promise<void> => {
    busy.value = true
    image.value = undefined
    chosen = file
    const taken = await takeImageFile(file)
    // Another file was chosen meanwhile: that one is meant.
    if (chosen !== file) return
    busy.value = false
    fault.value = taken.ok ? undefined : taken.error.code
    source.value = 'file'
    if (taken.ok) image.value = taken.value
  }
  const takeFrame = (frame: RedrawnImage): void => {
    chosen = undefined
    busy.value = false
    fault.value = undefined
    source.value = 'camera'
    image.value = frame
  }
  const issues = computed((): readonly PhotoIssue[] => {
    const found: PhotoIssue[] = []
    if (image.value === undefined) found.push('picture')
    if (!form.agreed) found.push('consent')
    if (form.givenBy === undefined) found.push('giver')
    if (form.takenOn === undefined) found.push('date')
    else if (form.takenOn > today()) found.push('future')
    return found
  })
  const save = async (): Promise<boolean> => {
    tried.value = true
    const picture = image.value
    const { givenBy, takenOn, also } = form
    if (issues.value.length > 0 || busy.value) return false
    if (picture === undefined || givenBy === undefined || takenOn === undefined) return false
    busy.value = true
    // Room may have been made, or taken, since the dialog was opened.
    await lookForRoom()
    if (room.value === 'no-photos') {
      busy.value = false
      return false
    }
    const { patientId, lumpId, visitId } = place()
    const { jpeg, widthPx, heightPx } = picture
    const at = services.now().toISOString()
    const of = { id: services.newId(), patientId, lumpId }
    const saved = await services.repositories().savePhoto({
      photo: {
        ...of,
        visitId,
        takenOn,
        addedAt: at,
        source: source.value,
        consent: { givenBy, purposes: ['record', ...also], recordedBy: session.clinician, at },
        widthPx,
        heightPx,
        byteLength: jpeg.byteLength,
      },
      file: { ...of, jpeg },
    })
    busy.value = false
    failure.value = saved.ok ? undefined : saved.error.code
    return saved.ok
  }
  return {
    image,
    fault,
    busy,
    failure,
    room,
    tried,
    form,
    issues,
    start,
    takeFile,
    takeFrame,
    save,
  }
}
