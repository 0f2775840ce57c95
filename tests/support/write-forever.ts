// Writes one file over and over, each time all of one letter, until it is killed: node write-forever.ts PATH
import { randomBytes } from 'node:crypto'
import { nodeFileSystem } from '../../src/main/file-system-port.ts'
import { writeAtomically } from '../../src/main/write-atomically.ts'

const path = process.argv[2] ?? ''
const tools = {
  files: nodeFileSystem,
  randomName: () => randomBytes(16).toString('hex'),
  now: Date.now,
}

for (let turn = 0; ; turn += 1) {
  await writeAtomically(path, new Uint8Array(2_000_000).fill(97 + (turn % 26)), tools)
  if (turn === 0) process.send?.('written')
}
