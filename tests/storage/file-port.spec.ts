import { afterAll } from 'vitest'
import {
  makeVaultFolder,
  openFileStoragePort,
  storageSetup,
  removeVaultFolders,
} from '../support/file-storage-port'
import { describePort } from './port-behaviour'

afterAll(removeVaultFolders)

// Seam: everything between the vault and the disk: the renderer's side, the border's schemas, main's files.
describePort('the second copy in files', () => {
  const folder = makeVaultFolder()
  const open = () => openFileStoragePort(storageSetup(folder))
  return Promise.resolve({ port: open(), reopen: () => Promise.resolve(open()) })
})
