import type { ConditionTextId, HandoutTexts } from '../src/domain/handout/texts'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import { checkLeaflets, type LeafletReport } from './check-leaflets'
import { checkTranslation, type LanguageReport } from './check-translation'
import { reportEnglishTexts, type TextReport } from './english-readability'
import { translationTemplate } from './handout-template'
import { loadHandoutTexts } from './load-handout-texts'
import { loadKnowledge } from './load-knowledge'
import { join } from 'node:path'
import { readPrintingFonts } from './printing-fonts'

const USAGE = `usage: npm run -s handouts:check -- [options]
  --json           the whole report as JSON
  --texts          measure the texts only, render nothing
  --all            render every condition in the languages that have a safety net only (otherwise a sample)
  --lang L         check one translation beside the English
  --template NAME  print a file of a translation with the English words in it
exit code: 0 all within the limits, 1 something is not, 2 the request is wrong`

/** Conditions rendered in languages that add no more than the safety net: each has the same words. */
const SAMPLE: readonly ConditionTextId[] = [
  'not-yet-known',
  'lipoma',
  'soft-tissue-sarcoma',
  'reactive-lymphadenopathy',
  'tuberculous-lymphadenitis',
]

const figures = ({ id, measured, problems }: TextReport): string =>
  [
    id.padEnd(42),
    `${measured.words} words`.padStart(10),
    `FK ${measured.fleschKincaid.toFixed(1)}`.padStart(8),
    `SMOG ${measured.smog.toFixed(1)}`.padStart(10),
    `mean ${measured.meanSentenceWords.toFixed(1)}`.padStart(10),
    `longest ${measured.longestSentenceWords}`.padStart(11),
    ...problems.map((problem) => `\n    ${problem}`),
  ].join(' ')

const languageFigures = (report: LanguageReport): string =>
  [
    `${report.language}: ${report.level}, ${report.texts.length} condition texts`,
    ...report.texts.map(
      ({ id, formula, meanSentenceWords, problems }) =>
        `  ${id.padEnd(42)} ${formula.name} ${formula.value.toFixed(1)} mean ${meanSentenceWords.toFixed(1)}${problems.map((problem) => `\n      ${problem}`).join('')}`,
    ),
    ...report.problems.map((problem) => `  ${problem}`),
    ...report.outdated.map((sentence) => `  words.yaml has an outdated sentence: ${sentence}`),
    ...report.stale.map((name) => `  ${name} was made from another version of the English`),
  ].join('\n')

const faultsIn = (report: LanguageReport): number =>
  report.problems.length + report.texts.filter(({ problems }) => problems.length > 0).length

const leafletFigures = (reports: readonly LeafletReport[]): readonly string[] => {
  const groups = Map.groupBy(reports, (each) => `${each.language} ${each.layout} ${each.size}`)
  return [...groups].map(([name, group]) => {
    const most = (of: (each: LeafletReport) => number) => Math.max(...group.map(of))
    const broken = group.filter(({ problems }) => problems.length > 0)
    return [
      `${name.padEnd(24)} ${String(group.length).padStart(3)} leaflets`,
      `pages at most ${most(({ pages }) => pages)}`,
      `${(most(({ bytes }) => bytes) / 1024).toFixed(1)} KB at most`,
      `findings ${group.reduce((sum, { findings }) => sum + findings.length, 0)}`,
      `letters lost ${group.reduce((sum, { lettersLost }) => sum + lettersLost, 0)}`,
      ...broken.map(({ id, problems }) => `\n    ${id}: ${problems.join('; ')}`),
    ].join('  ')
  })
}

const renderAll = async (
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
  root: string,
  all: boolean,
): Promise<readonly LeafletReport[]> => {
  const fonts = readPrintingFonts(root)
  // The texts are keyed by their ids.
  const idsOf = (language: string) =>
    Object.keys(texts.byLanguage[language]?.conditions ?? {}) as ConditionTextId[]
  const reports: LeafletReport[] = []
  for (const language of texts.languages) {
    const own = idsOf(language)
    const ids = all ? idsOf('en') : [...new Set([...own, ...SAMPLE])]
    for await (const report of checkLeaflets(ids, [language], texts, knowledge, fonts)) {
      reports.push(report)
      if (process.stderr.isTTY) process.stderr.write(`\r${reports.length} leaflets `)
    }
  }
  return reports
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const refuse = (message: string): number => {
  process.stderr.write(`${message}\n`)
  return 2
}

const checkLanguage = (language: string, root: string): number => {
  const report = checkTranslation(language, loadHandoutTexts(root), loadKnowledge(root))
  if (!report) return refuse(`no translation '${language}' in resources/handouts`)
  print(languageFigures(report))
  print(faultsIn(report) === 0 ? 'in order' : `${faultsIn(report)} to put right`)
  return faultsIn(report) === 0 ? 0 : 1
}

const printTemplate = (name: string, root: string): number => {
  const template = translationTemplate(name, loadHandoutTexts(root), loadKnowledge(root))
  if (template === undefined) {
    return refuse(`no file '${name}'; give safety-net, common, words or the id of a condition`)
  }
  print(template)
  return 0
}

const checkAll = async (argv: readonly string[], root: string): Promise<number> => {
  const texts = loadHandoutTexts(root)
  const knowledge = loadKnowledge(root)
  const english = reportEnglishTexts(texts)
  const translations = texts.languages.flatMap(
    (each) => checkTranslation(each, texts, knowledge) ?? [],
  )
  const fontRoot = join(import.meta.dirname, '..')
  const leaflets = argv.includes('--texts')
    ? []
    : await renderAll(texts, knowledge, fontRoot, argv.includes('--all'))
  const broken = {
    texts: english.filter(({ problems }) => problems.length > 0).length,
    translations: translations.reduce((sum, report) => sum + faultsIn(report), 0),
    leaflets: leaflets.filter(({ problems }) => problems.length > 0).length,
  }
  const summary = { english: english.length, leaflets: leaflets.length, broken }
  print(
    argv.includes('--json')
      ? JSON.stringify({ summary, english, translations, leaflets }, null, 2)
      : [
          ...english.map(figures),
          ...translations.map(languageFigures),
          ...leafletFigures(leaflets),
          `${english.length} English texts, ${broken.texts} outside the limits; ${translations.length} translations, ${broken.translations} to put right; ${leaflets.length} leaflets rendered, ${broken.leaflets} outside the limits`,
        ].join('\n'),
  )
  return Object.values(broken).some((count) => count > 0) ? 1 : 0
}

const valueAfter = (argv: readonly string[], flag: string): string | undefined => {
  const at = argv.indexOf(flag)
  return at < 0 ? undefined : (argv[at + 1] ?? '')
}

const main = async (argv: readonly string[]): Promise<number> => {
  const root = process.cwd()
  const language = valueAfter(argv, '--lang')
  if (language !== undefined) return checkLanguage(language, root)
  const template = valueAfter(argv, '--template')
  if (template !== undefined) return printTemplate(template, root)
  const known = ['--json', '--texts', '--all']
  return argv.every((word) => known.includes(word)) ? checkAll(argv, root) : refuse(USAGE)
}

process.exitCode = await main(process.argv.slice(2))
