import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { z } from 'zod'
import type { ConditionTextId } from '../src/domain/handout/texts'
import { readYaml } from './yaml-file'

/** Content of a file, or nothing with its faults added to the list. */
export const readInto = <T>(
  file: string,
  schema: z.ZodType<T>,
  root: string,
  faults: string[],
): T | undefined => {
  if (!existsSync(file)) {
    faults.push(`${relative(root, file)}:1: is missing`)
    return undefined
  }
  const read = readYaml(file, schema, root)
  if (read.ok) return read.value
  faults.push(...read.faults)
  return undefined
}

/** Texts of the condition files of a folder; each id must be the name of its file. */
export const readConditions = <T extends { readonly id: ConditionTextId }>(
  folder: string,
  others: readonly string[],
  schema: z.ZodType<T>,
  root: string,
  faults: string[],
): readonly T[] =>
  readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.yaml') && !others.includes(name))
    .flatMap((name) => {
      const file = join(folder, name)
      const text = readInto(file, schema, root, faults)
      if (!text) return []
      if (text.id === basename(name, '.yaml')) return [text]
      faults.push(`${relative(root, file)}:1: id: '${text.id}' is not the name of the file`)
      return []
    })
