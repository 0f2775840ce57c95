import {
  isChoiceKey,
  isNumberKey,
  isYesNoKey,
  type ChoiceKey,
  type FindingKey,
  type FindingValue,
  type NumberKey,
  type YesNoGroup,
} from './findings'
import type { ChoiceValueWords, ChoiceWords, QuestionWords } from './word-types'
import { YES_NO_WORDS } from './yes-no-words'

/** Words of the measured values. */
const NUMBER_WORDS: Readonly<Record<NumberKey, QuestionWords>> = {
  age_years: { label: 'Age', how: 'Taken from the date of birth, or the age as told.' },
  duration_days: {
    label: 'First noticed',
    how: 'Ask when the lump was first felt or seen. Without a lump: when the pain or weakness began.',
  },
  size_mm: {
    label: 'Largest diameter',
    how: 'Measure the longest way across with a ruler or tape, edge to edge through the skin.',
  },
}

/** Titles of the groups of yes/no findings, as on the form. */
export const GROUP_TITLES: Readonly<Record<YesNoGroup, string>> = {
  course: 'Course',
  context: 'What went before',
  lump: 'The lump',
  skin: 'Skin over it',
  pain: 'Pain',
  neuro: 'Nerves, bladder and bowel',
  systemic: 'General health now',
  history: 'Past history and risks',
  elsewhere: 'Rest of the body',
  nodes: 'Lymph nodes',
  throat_and_chest: 'Throat and chest',
  movement: 'Movement',
}

/** Words of every choice and each of its values. */
export const CHOICE_WORDS: { readonly [K in ChoiceKey]: ChoiceWords<K> } = {
  sex: {
    label: 'Sex',
    how: 'Taken from the patient record; left open when it is not recorded.',
    values: {
      female: { label: 'Female', phrase: 'female', lay: null },
      male: { label: 'Male', phrase: 'male', lay: null },
    },
  },
  region: {
    label: 'Region',
    how: 'Point at the middle of the lump, or at the worst pain when there is no lump.',
    values: {
      scalp: { label: 'Scalp', phrase: 'on the scalp', lay: 'on your scalp' },
      face: { label: 'Face', phrase: 'on the face', lay: 'on your face' },
      'neck-posterior': {
        label: 'Back of neck',
        phrase: 'on the back of the neck',
        lay: 'on the back of your neck',
      },
      'neck-lateral': {
        label: 'Side of neck',
        phrase: 'on the side of the neck',
        lay: 'on the side of your neck',
      },
      'neck-anterior': {
        label: 'Front of neck',
        phrase: 'on the front of the neck',
        lay: 'on the front of your neck',
      },
      supraclavicular: {
        label: 'Above collarbone',
        phrase: 'above the collarbone',
        lay: 'above your collarbone',
      },
      'upper-back': {
        label: 'Upper back',
        phrase: 'on the upper back',
        lay: 'on your upper back',
      },
      scapular: {
        label: 'Shoulder blade',
        phrase: 'over the shoulder blade',
        lay: 'over your shoulder blade',
      },
      'mid-back': { label: 'Mid back', phrase: 'on the mid back', lay: 'on your mid back' },
      'lower-back': {
        label: 'Lower back',
        phrase: 'on the lower back',
        lay: 'on your lower back',
      },
      flank: {
        label: 'Flank',
        phrase: 'in the flank',
        lay: 'on your side, between the ribs and the hip',
      },
      sacrococcygeal: {
        label: 'Sacrum and tailbone',
        phrase: 'over the sacrum or coccyx',
        lay: 'at the base of your spine',
      },
      buttock: { label: 'Buttock', phrase: 'on the buttock', lay: 'on your buttock' },
      'chest-wall': {
        label: 'Chest wall',
        phrase: 'on the chest wall',
        lay: 'on the wall of your chest',
      },
      breast: { label: 'Breast', phrase: 'in the breast', lay: 'in your breast' },
      axilla: { label: 'Armpit', phrase: 'in the armpit', lay: 'in your armpit' },
      abdomen: {
        label: 'Abdomen',
        phrase: 'on the wall of the abdomen',
        lay: 'on your tummy',
      },
      groin: { label: 'Groin', phrase: 'in the groin', lay: 'in your groin' },
      'upper-limb': { label: 'Arm or hand', phrase: 'on the arm', lay: 'on your arm' },
      'lower-limb': { label: 'Leg or foot', phrase: 'on the leg', lay: 'on your leg' },
      back: { label: 'Back, level not said', phrase: 'on the back', lay: 'on your back' },
      shoulder: { label: 'Shoulder', phrase: 'on the shoulder', lay: 'on your shoulder' },
    },
  },
  laterality: {
    label: 'Side',
    how: "The patient's own left or right. Midline: the lump crosses or touches the line of the spine.",
    values: {
      left: { label: "Patient's left", phrase: 'on the left', lay: 'on your left side' },
      right: { label: "Patient's right", phrase: 'on the right', lay: 'on your right side' },
      midline: { label: 'Midline', phrase: 'in the midline', lay: 'in the middle' },
      bilateral: { label: 'Both sides', phrase: 'on both sides', lay: 'on both sides' },
    },
  },
  growth: {
    label: 'Change in size',
    how: 'Ask how it has changed since it was first noticed; compare with an earlier measurement or photograph.',
    values: {
      stable: {
        label: 'Unchanged',
        phrase: 'unchanged in size',
        lay: 'It has stayed the same size.',
      },
      slow: {
        label: 'Growing slowly',
        phrase: 'growing slowly over months or years',
        lay: 'It has grown slowly.',
      },
      rapid: {
        label: 'Growing fast',
        phrase: 'growing fast over days or weeks',
        lay: 'It has grown quickly.',
      },
      fluctuating: {
        label: 'Comes and goes',
        phrase: 'varying in size',
        lay: 'Its size comes and goes.',
      },
      regressing: { label: 'Shrinking', phrase: 'shrinking', lay: 'It is getting smaller.' },
    },
  },
  depth: {
    label: 'Depth',
    how: 'Pinch the skin over it and tense the muscle under it. Deep: it stays put under tight muscle. Bone: it cannot be moved off the bone.',
    values: {
      skin: { label: 'In the skin', phrase: 'in the skin', lay: 'It is in the skin.' },
      subcutaneous: {
        label: 'Under the skin',
        phrase: 'in the fat under the skin',
        lay: 'It is just under the skin.',
      },
      deep: {
        label: 'Deep, in or under muscle',
        phrase: 'deep to the fascia',
        lay: 'It is deeper, in or under the muscle.',
      },
      bone: { label: 'On bone', phrase: 'part of the bone', lay: 'It is on the bone.' },
    },
  },
  consistency: {
    label: 'Feel',
    how: 'Press with two fingers. Soft like a cheek, rubbery like an earlobe, firm like the nose tip, hard like the forehead.',
    values: {
      soft: { label: 'Soft', phrase: 'soft', lay: 'It feels soft.' },
      rubbery: { label: 'Rubbery', phrase: 'rubbery', lay: 'It feels rubbery.' },
      firm: { label: 'Firm', phrase: 'firm', lay: 'It feels firm.' },
      hard: { label: 'Hard', phrase: 'hard', lay: 'It feels hard.' },
      bony: { label: 'Bony', phrase: 'bony hard', lay: 'It feels like bone.' },
      fluctuant: {
        label: 'Fluid-filled',
        phrase: 'fluctuant',
        lay: 'It feels as if it has fluid in it.',
      },
    },
  },
  mobility: {
    label: 'Mobility',
    how: 'Push it in two directions at right angles, muscle relaxed and then tensed.',
    values: {
      mobile: { label: 'Mobile', phrase: 'mobile', lay: 'It moves when we push it.' },
      tethered: {
        label: 'Partly held',
        phrase: 'partly tethered',
        lay: 'It moves a little when we push it.',
      },
      fixed: { label: 'Fixed', phrase: 'fixed', lay: 'It does not move when we push it.' },
    },
  },
  surface: {
    label: 'Surface',
    how: 'Run a fingertip over the whole lump through the skin.',
    values: {
      smooth: { label: 'Smooth', phrase: 'smooth', lay: 'It feels smooth.' },
      lobulated: {
        label: 'Lobulated',
        phrase: 'lobulated',
        lay: 'It feels like several small rounded parts.',
      },
      irregular: { label: 'Irregular', phrase: 'irregular', lay: 'It feels uneven.' },
    },
  },
  border: {
    label: 'Edge',
    how: 'Feel whether a finger can find the edge all the way round.',
    values: {
      'well-defined': {
        label: 'Clear edge',
        phrase: 'with a clear edge',
        lay: 'We can feel its edge.',
      },
      'ill-defined': {
        label: 'Vague edge',
        phrase: 'with a vague edge',
        lay: 'Its edge is hard to feel.',
      },
    },
  },
}

/** Label and way of asking for any finding. */
export const questionWords = (key: FindingKey): QuestionWords => {
  if (isNumberKey(key)) return NUMBER_WORDS[key]
  if (isChoiceKey(key)) return CHOICE_WORDS[key]
  return YES_NO_WORDS[key]
}

/** Words of one choice value; undefined when the value does not belong to the key. */
export const choiceValueWords = (key: ChoiceKey, value: string): ChoiceValueWords | undefined => {
  const values: Readonly<Record<string, ChoiceValueWords>> = CHOICE_WORDS[key].values
  return Object.hasOwn(values, value) ? values[value] : undefined
}

/** A recorded yes/no or choice value as a fragment of prose; undefined for numbers and foreign values. */
export const findingPhrase = (key: FindingKey, value: FindingValue): string | undefined => {
  if (isYesNoKey(key)) {
    return value === true
      ? YES_NO_WORDS[key].present
      : value === false
        ? YES_NO_WORDS[key].absent
        : undefined
  }
  return isChoiceKey(key) && typeof value === 'string'
    ? choiceValueWords(key, value)?.phrase
    : undefined
}
