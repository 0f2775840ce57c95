import { MemoryStoragePort } from '../support/memory-storage-port'
import { describePort } from './port-behaviour'

describePort('the second copy in memory', () => {
  const port = new MemoryStoragePort()
  return Promise.resolve({ port, reopen: () => Promise.resolve(port) })
})
