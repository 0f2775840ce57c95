import { expect, it } from 'vitest'
import type { ShellEvent } from '../shared/shell-port'
import { createShellEvents } from './shell-events'

const command = (name: 'cases' | 'about' | 'lock'): ShellEvent => ({
  kind: 'command',
  command: name,
})

it('keeps what comes before the page asks, in order', async () => {
  const events = createShellEvents()
  events.push(command('cases'))
  events.push(command('about'))
  expect(await events.next()).toEqual(command('cases'))
  expect(await events.next()).toEqual(command('about'))
})

it('answers a page that is waiting already', async () => {
  const events = createShellEvents()
  const asked = events.next()
  events.push(command('lock'))
  expect(await asked).toEqual(command('lock'))
})

it('keeps an event for the page that comes after the one that is gone', async () => {
  const events = createShellEvents()
  const asked = events.next()
  events.pageGone()
  events.push(command('cases'))
  expect(await asked).toEqual({ kind: 'superseded' })
  expect(await events.next()).toEqual(command('cases'))
})

it('lets the newest question win', async () => {
  const events = createShellEvents()
  const first = events.next()
  const second = events.next()
  events.push(command('about'))
  expect(await first).toEqual({ kind: 'superseded' })
  expect(await second).toEqual(command('about'))
})

it('does not grow without end', async () => {
  const events = createShellEvents()
  for (let index = 0; index < 1000; index += 1) events.push(command('cases'))
  events.push(command('about'))
  const kept: ShellEvent[] = []
  for (let index = 0; index < 20; index += 1) kept.push(await events.next())
  expect(kept.at(-1)).toEqual(command('about'))
})
