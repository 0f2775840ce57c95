import type { RedFlagRule } from '../knowledge/knowledge-base'
import type { WithinHours } from './assessment'
import { compileExpression, type CompiledExpression } from './expression'

/** A rule with its conditions made into closures. */
export interface CompiledRule {
  readonly rule: RedFlagRule
  readonly when: CompiledExpression
  readonly sooner: readonly {
    readonly when: CompiledExpression
    readonly withinHours: WithinHours
  }[]
  /** Conditions that together ask for action the same day; empty when the rule never does. */
  readonly sameDay: readonly (readonly CompiledExpression[])[]
}

const compile = (rule: RedFlagRule): CompiledRule => {
  const when = compileExpression(rule.when)
  const sooner = rule.sooner.map((clause) => ({
    when: compileExpression(clause.when),
    withinHours: clause.withinHours,
  }))
  const sameDay =
    rule.withinHours === 0
      ? [[when]]
      : sooner.filter((clause) => clause.withinHours === 0).map((clause) => [when, clause.when])
  return { rule, when, sooner, sameDay }
}

const compiledRules = new WeakMap<RedFlagRule, CompiledRule>()

/** The rule compiled; done once for each rule object. */
export const compiled = (rule: RedFlagRule): CompiledRule => {
  const known = compiledRules.get(rule)
  if (known !== undefined) return known
  const fresh = compile(rule)
  compiledRules.set(rule, fresh)
  return fresh
}
