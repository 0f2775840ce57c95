import type { Page } from 'playwright'
import { tellParent } from './control-channel.ts'
import { tellDialog } from './stand-in-dialog.ts'
import { StoppableEvent } from './stand-in-contents.ts'
import type { StandInSession } from './stand-in-session.ts'

/**
 * Asks the main process about each download. The browser was started to drop them all; one that the main process does
 * not stop shows as the save dialog that Electron would open, with the name that the page chose.
 */
export async function askAboutDownloads(page: Page, session: StandInSession): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  protocol.on('Page.downloadWillBegin', ({ url, suggestedFilename }) => {
    const event = new StoppableEvent(url)
    session.events.emit('will-download', event)
    if (event.isStopped) tellParent({ type: 'download-denied', name: suggestedFilename })
    else tellDialog('save', suggestedFilename, [])
  })
  await protocol.send('Page.enable')
}
