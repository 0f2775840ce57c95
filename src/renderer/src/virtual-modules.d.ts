// Types by import(): an import statement with a relative name is not allowed in an ambient module.
declare module 'virtual:knowledge' {
  const knowledge: import('../../domain/knowledge/knowledge-base').KnowledgeBase
  export default knowledge
}

declare module 'virtual:handout-texts' {
  const texts: import('../../domain/handout/texts').HandoutTexts
  export default texts
}

declare module 'virtual:guide' {
  const pages: readonly import('../../domain/guide/guide-content').GuidePage[]
  export default pages
}

declare module 'virtual:release-notes' {
  const notes: readonly import('../../domain/guide/release-notes').ReleaseNotes[]
  export default notes
}

declare module 'virtual:evaluation' {
  const evaluation: {
    readonly cases: readonly import('../../domain/evaluation/case-schema').KnownCase[]
    readonly crossValidated: import('../../domain/evaluation/cross-validation-schema').CrossValidation
  }
  export default evaluation
}
