import { describe, expect, it } from 'vitest'
import type { Services } from '../services/services'
import { startServices } from './start-services'

const joined = {
  knowledge: { version: 'of the spec' },
  workspaces: {
    open: () => Promise.resolve({ ok: true, value: { kind: 'own', encrypted: true } }),
    close: () => Promise.resolve(),
  },
} as unknown as Services // only what these cases reach

describe('startServices', () => {
  it('loads once, at the first that asks, and then gives what was loaded', async () => {
    let loads = 0
    const { services, load } = startServices(() => {
      loads += 1
      return Promise.resolve(joined)
    })
    expect(loads).toBe(0)
    const [opened] = await Promise.all([services.workspaces.open('own'), load(), load()])
    expect(opened.ok).toBe(true)
    expect(loads).toBe(1)
    expect(services.knowledge.version).toBe('of the spec')
  })

  it('throws for what is used before it is loaded: a missing rule must never look like an empty one', () => {
    const { services } = startServices(() => Promise.resolve(joined))
    expect(() => services.knowledge).toThrow('before they are loaded')
    expect(() => services.vault).toThrow('before they are loaded')
    expect(() => services.repositories()).toThrow('before they are loaded')
  })

  it('says when everything may be used, and loads nothing for that', async () => {
    let loads = 0
    const { services, load } = startServices(() => {
      loads += 1
      return Promise.resolve(joined)
    })
    let isSaid = false
    const said = services.whenLoaded().then(() => (isSaid = true))
    await Promise.resolve()
    expect([loads, isSaid]).toEqual([0, false])
    await load()
    await said
    expect(services.knowledge.version).toBe('of the spec')
  })

  it('closes nothing before anything was opened', async () => {
    let loads = 0
    const { services } = startServices(() => {
      loads += 1
      return Promise.resolve(joined)
    })
    await services.workspaces.close()
    expect(loads).toBe(0)
  })

  it('passes a failed load on and tries again the next time', async () => {
    let loads = 0
    const { services, load } = startServices(() => {
      loads += 1
      return loads === 1 ? Promise.reject(new Error('file unreadable')) : Promise.resolve(joined)
    })
    await expect(services.workspaces.open('demonstration')).rejects.toThrow('file unreadable')
    await load()
    expect(services.knowledge.version).toBe('of the spec')
  })
})
