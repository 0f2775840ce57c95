import { IPC_CHANNELS, type IpcChannel } from '../shared/ipc-channels'
import { ipcSchema, type IpcRequest, type IpcResponse } from '../shared/ipc'
import { REFUSED_CODE } from '../shared/ipc-result'
import { fail } from '../shared/result'
import { isTrustedSender, type SenderFrame } from './trusted-sender'

/** One function a channel; each is given a checked argument. Missing one does not compile. */
export type IpcHandlers = {
  readonly [Channel in IpcChannel]: (
    request: IpcRequest<Channel>,
  ) => IpcResponse<Channel> | Promise<IpcResponse<Channel>>
}

/** The part of ipcMain that is used. */
export interface IpcListener {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, ...args: unknown[]) => unknown,
  ): void
}

/** What the wrapper needs to know besides the handlers. */
export interface IpcServerOptions {
  readonly ownOrigin: string
  readonly handlers: IpcHandlers
}

/**
 * Registers every channel of the contract behind one wrapper: sender checked, argument parsed, answer checked.
 * A call that fails the first two is dropped with 'invalid-request'; its handler never runs.
 */
export function serveIpc(ipcMain: IpcListener, { ownOrigin, handlers }: IpcServerOptions): void {
  for (const channel of IPC_CHANNELS) {
    ipcMain.handle(channel, async (event, ...args) => {
      if (!isTrustedSender(event.senderFrame, ownOrigin)) return fail(REFUSED_CODE, 'sender')
      return answer(channel, args, handlers)
    })
  }
}

async function answer<Channel extends IpcChannel>(
  channel: Channel,
  args: readonly unknown[],
  handlers: IpcHandlers,
): Promise<unknown> {
  const { request, response } = ipcSchema[channel]
  const parsed = request.safeParse(args[0])
  if (args.length > 1 || !parsed.success) return fail(REFUSED_CODE, 'argument')
  // The schema of this very channel has just parsed it; TypeScript cannot follow a union through the lookup.
  const value = await handlers[channel](parsed.data as IpcRequest<Channel>)
  return response.parse(value)
}
