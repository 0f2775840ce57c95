/** What a trace of network calls shows. */
export interface TracedAddresses {
  /** Calls that name an internet address, this machine's own included. */
  readonly calls: number
  /** Addresses beyond this machine that something was sent to or connected to. */
  readonly elsewhere: readonly string[]
}

const INTERNET = /sa_family=AF_INET6?,/
const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/
/** This machine's own addresses; a connect to AF_UNSPEC or port 0 of its own address sends nothing. */
const OWN = /^(?:127\.|::1$|0\.0\.0\.0$|::$|::ffff:127\.)/

/** Reads the output of strace -e trace=connect,sendto,sendmsg,sendmmsg. */
export function reachedAddresses(trace: string): TracedAddresses {
  const lines = trace.split('\n').filter((line) => INTERNET.test(line))
  const elsewhere = lines.flatMap((line) => {
    const found = ADDRESS.exec(line)
    const address = found?.[1] ?? found?.[2] ?? line
    return OWN.test(address) ? [] : [address]
  })
  return { calls: lines.length, elsewhere }
}
