import { describe, expect, it } from 'vitest'
import {
  blockTexts,
  flag,
  handoutInput,
  plainText,
  watchedLump,
} from '../../../tests/clinical/handout-cases'
import type { Block, PrintDocument } from './blocks'
import { buildHandout, type HandoutInput } from './build-handout'
import type { ConditionTextId } from './texts'

const built = (id: ConditionTextId, over: Partial<HandoutInput> = {}): PrintDocument => {
  const result = buildHandout(handoutInput(id, over))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Everything between one heading and the next. */
const under = (document: PrintDocument, heading: string): readonly Block[] => {
  const start = document.blocks.findIndex((b) => b.type === 'heading' && b.text === heading)
  if (start < 0) return []
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.type === 'heading')
  return end < 0 ? rest : rest.slice(0, end)
}

const textUnder = (document: PrintDocument, heading: string): string =>
  under(document, heading).flatMap(blockTexts).join('\n')

const { followUp: _followUp, ...unreviewed } = watchedLump
const { site: _site, ...placeless } = watchedLump

describe('a watched lump', () => {
  const document = built('lipoma')
  const printed = plainText(document)

  it('says how wide and since when, from the record', () => {
    expect(printed).toContain('How wide: 4.5 cm. That is about as wide as a golf ball.')
    expect(printed).toContain('First noticed: about 4 years before this visit.')
  })

  it('marks the place and says whose left it is', () => {
    const map = document.blocks.find((block) => block.type === 'body-map')
    expect(map).toMatchObject({
      placeId: 'thoracic-mid-left',
      alternative: expect.stringContaining('left side'),
      caption: expect.stringMatching(/left side.*We mean your own left\. How wide: 4\.5 cm/),
    })
  })

  it('gives reasons that are recorded and leaves out what was not asked', () => {
    const why = textUnder(document, 'Why we think so')
    expect(why).toContain('It feels soft.')
    expect(why).toContain('It moves when we push it.')
    expect(why).not.toContain('The skin moves freely over it.')
    expect(printed.match(/It feels soft\./g)).toHaveLength(1)
  })

  it('never gives facts that do not fit as reasons', () => {
    const visit = { ...watchedLump, findings: { consistency: 'hard', ulceration: true } } as const
    const document = built('lipoma', { visit })
    expect(under(document, 'Why we think so')).toEqual([])
    expect(textUnder(document, 'What we found')).toContain(
      'It feels hard. The skin over it is open.',
    )
  })

  it('prints plan, review and diary, but never the private note', () => {
    expect(printed).toContain('Our plan for you: Watch it. Photo with a ruler once a month.')
    expect(printed).toContain('Date: 1 June 2027. Why: Measure the lump again.')
    expect(printed).toMatch(/My diary: .*\nDate\nHow wide\n.*\n.*\n1 March 2027\n4.5 cm/)
    expect(printed).not.toContain('Private note')
  })

  it('says whom to call and that no one has reviewed the text', () => {
    expect(textUnder(document, 'Who to call')).toBe(
      'Millbrook Clinic: 01632 960 001\nWhen the clinic is closed: 01632 960 002\nIn an emergency: 112',
    )
    expect(printed).toContain('Not yet passed by a clinician.')
  })

  it('leaves the name out unless it was ticked', () => {
    expect(printed).not.toContain('Wilhelmina')
    expect(plainText(built('lipoma', { showName: true }))).toContain('For Wilhelmina Featherstone.')
  })

  it('carries the demonstration mark in that workspace only', () => {
    expect(document.demonstration).toBeNull()
    expect(built('lipoma', { demonstration: true }).demonstration).toMatch(/made up/)
  })
})

describe('what it refuses', () => {
  it.each([
    ['no place', { visit: placeless }, 'site-missing'],
    ['watching without a date', { visit: unreviewed }, 'review-date-missing'],
    ['a review date gone by', { today: '2027-06-02' }, 'review-date-past'],
    ['a routine text while a flag stands', { flags: [flag()] }, 'held-by-flag'],
  ] as const)('%s', (_, over, code) => {
    expect(buildHandout(handoutInput('lipoma', over))).toMatchObject({ ok: false, error: { code } })
  })
})

describe('flags', () => {
  it('puts every action near the top with how soon, most urgent first, each once', () => {
    const document = built('soft-tissue-sarcoma', {
      flags: [
        flag({ ruleId: 'a', withinHours: 336, patientAction: 'Have a scan.' }),
        flag({ ruleId: 'b', withinHours: 0, patientAction: 'Go to hospital.' }),
        flag({ ruleId: 'c', withinHours: 48, patientAction: 'Have a scan.', state: 'open' }),
      ],
    })
    const box = document.blocks.find((block) => block.type === 'box' && block.tone === 'warning')
    expect(box).toMatchObject({
      lines: [
        'Today: Go to hospital.',
        'Within 2 days: Have a scan. We still have to check this point. Ask us how and when.',
      ],
    })
  })

  it('takes the calm part out of a routine text that is given with a reason', () => {
    const printed = plainText(
      built('lipoma', { flags: [flag()], overrideReason: 'Scan was fine.' }),
    )
    expect(printed).toContain('Within 2 weeks: You need an ultrasound scan of the lump.')
    expect(printed).toContain('One point has to be settled first.')
    expect(printed).not.toContain('does not need treatment')
    expect(printed).not.toContain('does not need a scan')
    expect(printed).not.toContain('Treatment in short')
    expect(printed).not.toContain('Scan was fine.')
  })

  it('says why we look further from what made the flag fire', () => {
    const document = built('not-yet-known', {
      flags: [flag({ because: ['growth', 'night_pain'] })],
    })
    expect(textUnder(document, 'Why we want to look further')).toContain('It has grown slowly.')
    expect(document.conditionId).toBeNull()
  })

  it('does not ask for a date before urgent care', () => {
    const flags = [flag({ withinHours: 0 })]
    const printed = plainText(built('lymphoma', { visit: unreviewed, flags }))
    expect(printed).toContain('After that, we set the next date.')
    expect(printed).not.toContain('before you leave')
  })
})

describe('come-back table', () => {
  const soons = (document: PrintDocument): readonly string[] =>
    under(document, 'When to come back').flatMap((b) =>
      b.type === 'table' ? b.rows.map((row) => row[2] ?? '') : [],
    )
  const order = ['Now', 'Today', 'Within 2 days', 'Within 1 week', 'Within 2 weeks']

  it('is sorted by urgency and always has the spine row', () => {
    const found = soons(built('lipoma')).map((soon) => order.indexOf(soon))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(textUnder(built('breast-lump'), 'When to come back')).toContain(
      'cannot hold or pass urine',
    )
  })

  it.each([
    ['wider than 5 cm', { size_mm: 60 }, false],
    ['wider than 5 cm', { size_mm: 45 }, true],
    ['It turns hard', { consistency: 'bony' }, false],
    ['no longer moves', { mobility: 'fixed' }, false],
    ['The lump grows faster', { growth: 'slow' }, true],
    ['The lump grows.', { growth: 'slow' }, false],
    ['The lump grows.', { growth: 'stable' }, true],
    ['The lump grows.', { growth: 'stable', lump_present: false }, false],
    ['Pain wakes you at night', { night_pain: true }, false],
    ['You have had cancer', { cancer_history: true }, true],
    ['You have had cancer', { cancer_history: false }, false],
    ['swallow your spit', { region: 'mid-back' }, false],
  ] as const)('"%s" with %o: %s', (words, findings, printed) => {
    const visit = { ...watchedLump, findings }
    const table = textUnder(built('lipoma', { visit }), 'When to come back')
    expect(table.includes(words)).toBe(printed)
  })

  it('names breathing at the neck', () => {
    const visit = {
      ...watchedLump,
      site: { placeId: 'cervical-left', region: 'neck-posterior', laterality: 'left' },
      findings: {},
    } as const
    expect(plainText(built('lipoma', { visit }))).toContain('hard to breathe')
  })
})

it('speaks of a problem, not a lump, where none was felt', () => {
  const visit = { ...watchedLump, findings: { lump_present: false } }
  const printed = plainText(built('not-yet-known', { visit }))
  expect(printed).toContain('Your problem: we are still finding out')
  expect(printed).toContain('We could not feel a lump today.')
})

it('leaves a line to write on where a number is not set', () => {
  const letterhead = {
    clinician: '',
    clinicName: '',
    clinicPhone: ' ',
    outOfHoursPhone: '',
    emergencyNumber: '',
  }
  const printed = plainText(built('lipoma', { letterhead }))
  expect(printed).toMatch(/The clinic: _{10,}/)
  expect(printed).toContain('Call your emergency number or go')
})

describe('help that is needed today', () => {
  const today = flag({ withinHours: 0 })
  const printedFor = (id: ConditionTextId) =>
    plainText(built(id, { flags: [today], overrideReason: 'seen with a colleague' }))

  it('stands before all else and no text says to carry on beside it', () => {
    const printed = printedFor('not-yet-known')
    expect(printed).toContain('You need help today.')
    expect(printed).toContain('Do not wait at home.')
    expect(printed).not.toContain('Go on with your normal day')
    expect(printed).not.toContain('turn out to be harmless')
  })

  it('comes first at home in every other leaflet', () => {
    expect(
      textUnder(built('spinal-metastasis', { flags: [today] }), 'What you can do at home'),
    ).toMatch(/^First do what the box near the top says/)
    expect(printedFor('lipoma')).not.toContain('You can work, play sport')
  })

  it('is not put off to the date of the next check', () => {
    const soon = flag({ withinHours: 336 })
    expect(plainText(built('lipoma', { flags: [soon], overrideReason: 'seen today' }))).toContain(
      'Do not wait for this date.',
    )
    expect(plainText(built('lipoma'))).not.toContain('Do not wait for this date.')
  })
})

describe('who the leaflet speaks of', () => {
  const aged = (age: number) => ({
    visit: { ...watchedLump, findings: { ...watchedLump.findings, age_years: age } },
  })

  it('speaks of a child to those who care for it, and asks a child nothing of sex', () => {
    const child = plainText(built('lipoma', aged(15.9)))
    expect(child).toContain('This leaflet is about your child.')
    expect(child).toContain("Your child's lump: probably a fatty lump")
    expect(child).toContain("We mean your child's own left")
    expect(child).not.toMatch(/\byour (lump|legs|back|skin|middle back)\b/i)
    expect(child).not.toContain('Sex feels numb')
    const adult = plainText(built('lipoma', aged(16)))
    expect(adult).not.toMatch(/your child/i)
    expect(adult).toContain('Sex feels numb or has changed.')
  })
})

describe('what is commonly believed', () => {
  const saying = (findings: HandoutInput['visit']['findings']) =>
    textUnder(
      built('lipoma', { visit: { ...watchedLump, findings: { region: 'mid-back', ...findings } } }),
      'What it is',
    )

  it('is left out where the record says otherwise', () => {
    expect(saying({ mobility: 'fixed' })).not.toContain('A soft lump that moves')
    expect(saying({ mobility: 'mobile' })).toContain('A soft lump that moves')
    expect(saying({ pain: true })).not.toContain('A lump with no pain')
    expect(saying({ lump_present: false })).toContain('It is right to come back early.')
  })
})
