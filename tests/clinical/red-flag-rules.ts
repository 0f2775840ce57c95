import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sourcesSchema } from '../../src/domain/knowledge/content-schemas'
import type { RedFlagRule } from '../../src/domain/knowledge/knowledge-base'
import { redFlagFileSchema } from '../../src/domain/knowledge/red-flag-schema'

const folder = join(import.meta.dirname, '../../resources/knowledge')
const yaml = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'))

/** Every rule as it is shipped, checked by its schema. */
export const rules: readonly RedFlagRule[] = readdirSync(join(folder, 'red-flags'))
  .sort()
  .flatMap((file) => redFlagFileSchema.parse(yaml(join('red-flags', file))).rules)
/** Works that only rules cite. */
export const ownSources = sourcesSchema.parse(yaml('red-flag-sources.yaml'))
/** All works by id. */
export const allSources = { ...sourcesSchema.parse(yaml('sources.yaml')), ...ownSources }
