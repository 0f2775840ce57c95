import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../tests/clinical/handout-cases'
import { loadHandoutTexts } from './load-handout-texts'

let folder: string
const english = () => join(folder, 'resources/handouts/en')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palpate-texts-'))
  mkdirSync(english(), { recursive: true })
  for (const name of ['common.yaml', 'lipoma.yaml'])
    cpSync(join(root, 'resources/handouts/en', name), join(english(), name))
})
afterEach(() => rmSync(folder, { recursive: true }))

const change = (file: string, from: string, to: string): number => {
  const path = join(english(), file)
  const before = readFileSync(path, 'utf8')
  const line = before.slice(0, before.indexOf(from)).split('\n').length
  writeFileSync(path, before.replace(from, to))
  return line
}

describe('loadHandoutTexts', () => {
  it('reads what is there', () => {
    const texts = loadHandoutTexts(folder)
    expect(texts.languages).toEqual(['en'])
    expect(Object.keys(texts.byLanguage['en']?.conditions ?? {})).toEqual(['lipoma'])
  })

  it.each([
    [
      'an unknown slot',
      'lipoma.yaml',
      'It seldom comes back.',
      'Call {doctor}.',
      /treatment.*slots/,
    ],
    ['a wrong urgency', 'lipoma.yaml', 'soon: within-2-weeks', 'soon: sometime', /comeBack/],
    ['a value that is none', 'lipoma.yaml', 'mobility: [mobile]', 'mobility: [wobbly]', /mobility/],
    ['a promise', 'lipoma.yaml', 'is probably a lipoma', 'is a lipoma', /first sentence/],
    ['a missing heading', 'common.yaml', '  comeBack: When to come back\n', '', /comeBack/],
    ['broken YAML', 'lipoma.yaml', 'mainPoint:', 'mainPoint: [', /./],
  ])('names file and line of %s', (_, file, from, to, what) => {
    change(file, from, to)
    expect(() => loadHandoutTexts(folder)).toThrow(
      new RegExp(`resources/handouts/en/${file}:\\d+: ${what.source === '.' ? '' : '.*'}`),
    )
    expect(() => loadHandoutTexts(folder)).toThrow(what)
  })

  it('gives the very line', () => {
    const line = change('lipoma.yaml', 'mobility: [mobile]', 'mobility: [wobbly]')
    expect(() => loadHandoutTexts(folder)).toThrow(`lipoma.yaml:${line}: `)
  })

  it('wants the id to be the name of the file', () => {
    change('lipoma.yaml', 'id: lipoma', 'id: fibroma')
    expect(() => loadHandoutTexts(folder)).toThrow(/lipoma\.yaml:1: id: 'fibroma'/)
  })

  it('wants English', () => {
    rmSync(english(), { recursive: true })
    expect(() => loadHandoutTexts(folder)).toThrow(/handouts\/en:1: is missing/)
  })
})
