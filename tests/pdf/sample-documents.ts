import type { Block, PrintDocument } from '../../src/domain/handout/blocks'

/** A leaflet of about 650 words with every kind of block. Wording for tests only: not clinical content. */
const LEAFLET_BLOCKS: readonly Block[] = [
  { type: 'heading', level: 1, text: 'The lump on the back of your neck' },
  {
    type: 'paragraph',
    text: 'For Alex Example. Seen on 23 Nov 2026 by Dr Robin Sample at Demo Clinic.',
  },
  {
    type: 'box',
    tone: 'main-point',
    title: 'The main point',
    lines: [
      'Your lump is most likely a lipoma. That is a soft lump of fat under the skin. It is not cancer. Most people do not need treatment.',
      'We want to see you again in 3 months. Come sooner if you notice one of the changes in the table on this leaflet.',
    ],
  },
  { type: 'heading', level: 2, text: 'Where your lump is' },
  {
    type: 'body-map',
    placeId: 'cervical-right',
    alternative:
      'Drawing of the front and the back of a body. A dot with a ring marks the right side of the back of the neck.',
    caption:
      'The dot marks your lump: the right side of the back of your neck. It is 30 mm wide, about as wide as a grape is long.',
  },
  { type: 'heading', level: 2, text: 'What is a lipoma?' },
  {
    type: 'paragraph',
    text: 'A lipoma is made of fat cells. It grows very slowly, often over years. It feels soft and moves a little when you press it. Most lipomas do not hurt. We do not know why some people get them. You did nothing to cause it, and you cannot pass it on.',
  },
  { type: 'heading', level: 2, text: 'Why we think so' },
  {
    type: 'list',
    items: [
      'Your lump is soft and moves easily.',
      'It has grown slowly, over about 2 years.',
      'The skin over it looks normal.',
      'We felt no swollen glands in your neck.',
      'Your arms and hands feel and move as they should, and nothing else in your story worries us today.',
    ],
  },
  {
    type: 'paragraph',
    text: 'Soft and mobile is a good sign, but it is not a promise. That is why we look again.',
  },
  { type: 'heading', level: 2, text: 'What you can do at home' },
  {
    type: 'list',
    items: [
      'Check the lump once a month. Use a mirror, or ask someone to look.',
      'Measure how wide it is. Write the size and the date in the diary at the end.',
      'Do not squeeze it or try to drain it.',
      'Wash, work and exercise as you do now.',
    ],
  },
  { type: 'heading', level: 2, text: 'What happens next' },
  {
    type: 'paragraph',
    text: 'You do not need a scan now. If the lump changes, we may do an ultrasound. This test uses sound to take a picture. It does not hurt. A surgeon can take the lump out if it bothers you. The cut is small and most people go home the same day.',
  },
  {
    type: 'box',
    tone: 'follow-up',
    title: 'Your next visit',
    lines: [
      'We want to see you again on 22 Feb 2027. Please call 555 0100 if you have not heard from us by 15 Feb 2027. Bring this leaflet and your diary.',
    ],
  },
  { type: 'heading', level: 2, text: 'When to get help' },
  {
    type: 'box',
    tone: 'warning',
    title: 'Call the emergency number 112 now',
    lines: [
      'if you cannot control your bladder or bowels, if you feel numb between the legs, or if your legs are suddenly weak.',
    ],
  },
  {
    type: 'table',
    caption: 'Changes to watch for',
    head: ['If you notice', 'Do this', 'How soon'],
    rows: [
      ['You cannot breathe or swallow well', 'Call the emergency number 112', 'Now'],
      ['New numb, weak or heavy arms or legs', 'Go to the emergency room', 'Now'],
      [
        'The skin over the lump is red and hot or leaks fluid, or you have a fever',
        'Call the clinic on 555 0100',
        'Today',
      ],
      [
        'You lose weight without trying, or you sweat a lot at night',
        'Call the clinic on 555 0100',
        'Within 1 week',
      ],
      [
        'The lump gets hard, no longer moves, or grows fast',
        'Call the clinic for a new check',
        'Within 2 weeks',
      ],
      ['The lump hurts at night or wakes you up', 'Call the clinic', 'Within 2 weeks'],
    ],
  },
  { type: 'heading', level: 2, text: 'Say it back' },
  {
    type: 'paragraph',
    text: 'Before you go, tell us in your own words what you will do. If we were not clear, we will explain it again.',
  },
  {
    type: 'list',
    items: ['What is your lump?', 'Which changes will you watch for?', 'Who will you call?'],
  },
  { type: 'heading', level: 2, text: 'My lump diary' },
  {
    type: 'table',
    caption: 'Write down the size once a month',
    head: ['Date', 'Size (mm)', 'What I noticed'],
    rows: [
      ['23 Nov 2026', '30', 'Soft, no pain'],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ],
  },
]

/** A leaflet for an invented patient, with every kind of block. */
export const SAMPLE_LEAFLET: PrintDocument = {
  kind: 'handout',
  language: 'en-GB',
  title: 'The lump on the back of your neck',
  conditionId: 'lipoma',
  blocks: LEAFLET_BLOCKS,
  footer: 'Demo Clinic, 1 Sample Street · 555 0100 · Text version 2026-11-23',
  demonstration: 'Demonstration: this patient is invented',
  textVersion: '2026-11-23',
}

/** A letter to a colleague, without a first heading, figure or demonstration mark. */
export const SAMPLE_LETTER: PrintDocument = {
  kind: 'letter',
  language: 'en-GB',
  title: 'Referral: lump in the right buttock <urgent> & growing',
  conditionId: null,
  blocks: [
    { type: 'paragraph', text: 'Dear colleague,' },
    {
      type: 'paragraph',
      text: 'Thank you for seeing this patient with a lump of 62 mm, deep to the fascia, that has grown over 8 weeks.',
    },
    { type: 'heading', level: 2, text: 'Criteria' },
    {
      type: 'table',
      caption: 'Criteria of the guideline',
      head: ['Criterion', 'Value'],
      rows: [
        ['Larger than 50 mm', 'Yes: 62 mm'],
        ['Deep to the fascia', 'Yes'],
        ['Growing', 'Yes'],
        ['Painful', 'Not assessed'],
      ],
    },
    { type: 'paragraph', text: 'Atentamente, gracias por su ayuda.', language: 'es' },
  ],
  footer: 'Demo Clinic',
  demonstration: null,
  textVersion: '2026-11-23',
}

/** The document without what follows the heading of the diary. */
export const withoutDiary = (document: PrintDocument): PrintDocument => {
  const diary = document.blocks.findIndex(
    (block) => block.type === 'heading' && block.text === 'My lump diary',
  )
  return { ...document, blocks: document.blocks.slice(0, diary) }
}
