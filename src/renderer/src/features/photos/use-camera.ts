import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { redrawnImage, type RedrawnImage } from './redraw-image'

/** Why the camera does not answer. */
export type CameraFault = 'no-camera' | 'not-allowed' | 'in-use'

const faultOf = (error: unknown): CameraFault => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'not-allowed'
  return name === 'NotReadableError' ? 'in-use' : 'no-camera'
}

/**
 * The camera while its picture is on screen: it is off before and after, also when the screen goes away. The address says
 * so meanwhile, since the privileged side lets a page have the camera at such an address only.
 */
export const useCamera = () => {
  const route = useRoute()
  const router = useRouter()
  const stream = shallowRef<MediaStream>()
  const fault = ref<CameraFault>()
  let isGone = false

  const stop = (): void => {
    stream.value?.getTracks().forEach((track) => track.stop())
    stream.value = undefined
  }
  const start = async (): Promise<void> => {
    fault.value = undefined
    try {
      // Absent where the page is not trusted with devices.
      const started = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } },
      })
      stop()
      if (isGone) started.getTracks().forEach((track) => track.stop())
      else stream.value = started
    } catch (error) {
      fault.value = faultOf(error)
    }
  }
  const take = async (video: HTMLVideoElement): Promise<RedrawnImage | undefined> => {
    const { videoWidth: widthPx, videoHeight: heightPx } = video
    if (widthPx === 0) return undefined
    const taken = await redrawnImage(video, { widthPx, heightPx })
    if (taken) stop()
    return taken
  }
  onMounted(async () => {
    await router.replace({ query: { ...route.query, camera: 'on' } })
    if (!isGone) await start()
  })
  onBeforeUnmount(() => {
    isGone = true
    stop()
    const { camera: _camera, ...query } = route.query
    void router.replace({ query })
  })
  return { stream, fault, take }
}
