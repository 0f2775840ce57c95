import { shallowRef } from 'vue'
import { useServices } from '../../services/use-services'
import type { ThirdPartyLicence } from '../../services/services'

/** The licences of what this program is made with; large, so they come when they are asked for. */
export const useLicences = () => {
  const services = useServices()
  const licences = shallowRef<readonly ThirdPartyLicence[]>()
  const show = async (): Promise<void> => {
    licences.value = await services.loadLicences()
  }
  return { licences, show }
}
