/** A resource of FHIR R4 as plain data. Its shape is checked by two validators in the tests. */
export interface FhirResource {
  readonly resourceType: string
  readonly id: string
  readonly [member: string]: unknown
}

/** A reference inside the bundle. */
export const referenceTo = ({
  resourceType,
  id,
}: FhirResource): { readonly reference: string } => ({
  reference: `${resourceType}/${id}`,
})

/** FHIR forbids empty text: nothing recorded is left out. */
export const optionalText = <Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } => {
  const text = cleanText(value ?? '')
  // A computed key widens to string.
  return (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: string }
}

/** FHIR strings take no control characters but tab and line ends, and no blank edges. */
export const cleanText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '').trim()

/** A concept told in words alone. */
export const inWords = (text: string): { readonly text: string } => ({ text: cleanText(text) })

/** A concept of a code system. */
export const coded = (
  system: string,
  code: string,
  display?: string,
): { readonly coding: readonly object[] } => ({
  coding: [{ system, code, ...(display ? { display } : {}) }],
})

/** Our own ids, kept beside the bundle's. */
export const OWN_ID_SYSTEM = 'https://palpate.invalid/fhir/id'
/** Our vocabulary of findings. */
export const FINDING_SYSTEM = 'https://palpate.invalid/fhir/finding'
