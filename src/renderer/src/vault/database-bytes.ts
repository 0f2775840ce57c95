/** Chromium says how much of it is databases; TypeScript's DOM library does not know it. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number }
}

/** Bytes that the databases of this page take on the disk; 0 where the browser does not say. */
export const databaseBytes = async (): Promise<number> => {
  const estimate: DetailedEstimate = await navigator.storage.estimate()
  return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0
}
