declare module 'virtual:knowledge' {
  import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base'
  const knowledge: KnowledgeBase
  export default knowledge
}

declare module 'virtual:handout-texts' {
  import type { HandoutTexts } from '../../domain/handout/texts'
  const texts: HandoutTexts
  export default texts
}
