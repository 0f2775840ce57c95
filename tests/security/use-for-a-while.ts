// Uses the app again and again for the given time: node scripts/run-tool.mjs tests/security/use-for-a-while.ts HOST SECONDS
import {
  choosePlace,
  enterFindings,
  openDemonstration,
  planAndSave,
  startConsultation,
} from '../e2e/pages/consultation-page.ts'
import { pressOn } from '../e2e/pages/keyboard.ts'
import { launchPalpate, makeProfile } from '../support/launch.ts'

const [host = 'browser', seconds = '60'] = process.argv.slice(2)
const until = performance.now() + Number(seconds) * 1000
const app = await launchPalpate({
  host: host === 'stand-in' ? 'stand-in' : 'browser',
  profile: makeProfile(),
})
const { page } = app
await openDemonstration(page)
let visits = 0
do {
  visits += 1
  await startConsultation(page, `Nora Network ${String(visits)}`, { age_years: 50, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await enterFindings(page, { lump_present: true, size_mm: 31, duration_days: 90 })
  await planAndSave(page, { diagnosis: 'Lipoma', plan: 'Reassure.', review: '8 Dec 2027' })
  await pressOn(page, page.getByRole('link', { name: /^Handout/ }))
  await page.getByText(/^Page 1 of/).waitFor({ timeout: 60_000 })
  // What would reach out if anything could: a peer connection asks for its own address. No page makes one, and only a
  // desktop can forbid it; a browser leaves it to its user.
  if (host === 'stand-in')
    await page.evaluate(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 500))
      peer.close()
    })
  for (const name of ['Knowledge', 'Settings', 'Cases']) {
    await pressOn(page, page.getByRole('link', { name, exact: true }))
  }
} while (performance.now() < until)
await app.close()
process.stdout.write(`${host}: ${String(visits)} consultations\n`)
