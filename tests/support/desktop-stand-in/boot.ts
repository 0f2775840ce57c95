// Runs the built main process as Electron would: node --import register.ts boot.ts, with the settings that launch.ts
// gives. Afterwards the app is ready, and the launching test's orders are carried out.
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { denyOtherPages } from './answer-requests.ts'
import { browserContext } from './chromium-link.ts'
import type { StandInOrder } from './control-channel.ts'
import { clickMenu } from './stand-in-menu.ts'
import { keepAnswer } from './stand-in-dialog.ts'
import { setting, state } from './stand-in-state.ts'
import { sessionOf } from './sessions.ts'
import { StandInWindow } from './stand-in-window.ts'

process.on('message', (order: StandInOrder) => {
  if (order.type === 'close-window') for (const window of StandInWindow.all) window.close()
  else if (order.type === 'power') state.powerEvents.emit(order.event)
  else if (order.type === 'minimise-window')
    for (const window of StandInWindow.all) window.minimise()
  else if (order.type === 'reload-window')
    for (const window of StandInWindow.all) void window.reload()
  else if (order.type === 'start-second-instance')
    state.appEvents.emit('second-instance', {}, [], '/', {
      commandLine: order.commandLine,
      folder: '/',
    })
  else if (order.type === 'click-menu') clickMenu(order.id)
  else if (order.type === 'crash-page') for (const window of StandInWindow.all) window.crash()
  else if (order.type === 'right-click-field')
    for (const window of StandInWindow.all) window.rightClickField()
  else keepAnswer(order)
})
// The test that launched it is gone: nothing is left to stand in for.
process.on('disconnect', () => process.exit(0))

await import(pathToFileURL(join(setting('PALPATE_STAND_IN_OUT'), 'main/index.js')).href)
await denyOtherPages(await browserContext())
state.isReady = true
sessionOf('')
state.appEvents.emit('ready')
