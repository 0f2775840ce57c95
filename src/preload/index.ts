import { contextBridge, ipcRenderer } from 'electron'
import { IPC_CHANNELS } from '../shared/ipc-channels'

// Everything the renderer can reach: one function a channel, each taking one argument. Main checks that argument.
contextBridge.exposeInMainWorld(
  'palpate',
  Object.fromEntries(
    IPC_CHANNELS.map((channel) => [
      channel,
      (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
    ]),
  ),
)
