/** What a text says when it is run as code: a test looks for this property of the page. */
export const RAN = 'hostileTextRan'

const CODE = `globalThis.${RAN}=1`

/** Ways in which a page can be made to run a text. */
const VECTORS: readonly string[] = [
  `<script>${CODE}</script>`,
  `<img src=x onerror="${CODE}">`,
  `<svg onload="${CODE}">`,
  `<svg><animate onbegin="${CODE}" attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `<a href="javascript:${CODE}" autofocus>x</a>`,
  `<details open ontoggle="${CODE}">x</details>`,
  `<input autofocus onfocus="${CODE}">`,
  `<video><source onerror="${CODE}"></video>`,
  `<audio src=x onerror="${CODE}">`,
  `<body onload="${CODE}">`,
  `<marquee onstart="${CODE}">x</marquee>`,
  `<object data="javascript:${CODE}"></object>`,
  `<embed src="javascript:${CODE}">`,
  `<form action="javascript:${CODE}"><button>x</button></form>`,
  `<math><mtext><style><img src=x onerror="${CODE}"></style></mtext></math>`,
  `<style>@import "javascript:${CODE}";</style>`,
  `<base href="javascript:${CODE}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CODE}">`,
  `{{constructor.constructor('${CODE}')()}}`,
  `\${${CODE}}`,
  `javascript:${CODE}`,
]

/** Ways out of the place that a text stands in, and signs that change how it is read. */
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</textarea>${text}`,
  (text) => `</script>${text}`,
  (text) => `</title>${text}`,
  (text) => `-->${text}<!--`,
  (text) => `]]>${text}`,
  (text) => text.toUpperCase().replaceAll(RAN.toUpperCase(), RAN),
  (text) => text.replaceAll('<', '&lt;'),
  (text) => `\u202E${text}\u202C \u2067\u05E9\u05DC\u05D5\u05DD\u2069`,
  (text) => `e\u0301\u0302\u0303\u035F${text}a\u0308\uFE0F\u200D`,
  (text) => `a\u2028${text}\u2029b`,
  (text) => `@:${text} | ${text} {0} {name}`,
]

/** 308 hostile texts for fields: script injection, right-to-left and combining signs, template and message syntax. */
export const HOSTILE_TEXTS: readonly string[] = VECTORS.flatMap((vector) =>
  AROUND.map((around) => around(vector)),
)
