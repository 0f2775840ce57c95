/** PALPATE_OUT tries the shell with another build than the project's own out/: for looking at the specs themselves. */
export function outOfEnvironment(): { readonly out?: string } {
  const out = process.env['PALPATE_OUT']
  return out === undefined ? {} : { out }
}
