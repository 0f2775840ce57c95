/** Values of the environment that a hook cannot do without. Throws with every name that is missing, never with a value. */
export function requireEnvironment<const Name extends string>(
  hook: string,
  names: readonly Name[],
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => (environment[name] ?? '').trim() === '')
  if (missing.length > 0) throw new Error(`${hook} does not run without ${missing.join(', ')}`)
  // Every name was just found to have a value.
  return Object.fromEntries(names.map((name) => [name, environment[name]])) as Record<Name, string>
}
