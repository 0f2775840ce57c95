/** The few words that the page itself adds to a document. */
export interface PrintWords {
  readonly page: (page: number, pageCount: number) => string
  readonly front: string
  readonly back: string
  /** The patient's left and right. */
  readonly left: string
  readonly right: string
}

const ENGLISH: PrintWords = {
  page: (page, pageCount) => `Page ${page} of ${pageCount}`,
  front: 'Front',
  back: 'Back',
  left: 'Left',
  right: 'Right',
}

const WORDS: Readonly<Record<string, PrintWords>> = {
  en: ENGLISH,
  es: {
    page: (page, pageCount) => `Página ${page} de ${pageCount}`,
    front: 'Delante',
    back: 'Detrás',
    left: 'Izquierda',
    right: 'Derecha',
  },
  fr: {
    page: (page, pageCount) => `Page ${page} sur ${pageCount}`,
    front: 'Devant',
    back: 'Dos',
    left: 'Gauche',
    right: 'Droite',
  },
  de: {
    page: (page, pageCount) => `Seite ${page} von ${pageCount}`,
    front: 'Vorne',
    back: 'Hinten',
    left: 'Links',
    right: 'Rechts',
  },
  pl: {
    page: (page, pageCount) => `Strona ${page} z ${pageCount}`,
    front: 'Przód',
    back: 'Tył',
    left: 'Lewa',
    right: 'Prawa',
  },
}

/** The words for a BCP 47 language; English where there are none. */
export const printWordsFor = (language: string): PrintWords =>
  WORDS[language.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH
