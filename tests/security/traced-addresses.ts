/** What a trace of network calls shows. */
export interface TracedAddresses {
  /** Calls that name an internet address, this machine's own included. */
  readonly calls: number
  /** Addresses beyond this machine that something was sent to, or that a connection was begun to. */
  readonly elsewhere: readonly string[]
  /**
   * Addresses whose route was asked of the system: connect() on a datagram socket sends nothing. Chromium asks so
   * whether there is a way out at all; what is then sent on such a socket counts as sent.
   */
  readonly askedRoutes: readonly string[]
}

const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/
/** Where a connected socket leads to, as -yy writes it into the descriptor. */
const REMOTE = /->(?:\[([^\]]+)\]|([\d.]+)):\d+\]>/
const ROUTE_ONLY = /\bconnect\(\d+<UDP/
/** This machine's own addresses. */
const OWN = /^(?:127\.|::1$|0\.0\.0\.0$|::$|::ffff:127\.)/

/** Reads the output of strace -yy -e trace=connect,sendto,sendmsg,sendmmsg. */
export function reachedAddresses(trace: string): TracedAddresses {
  const lines = trace
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?,/.test(line) || REMOTE.test(line))
  const named = lines.flatMap((line) => {
    const found = ADDRESS.exec(line) ?? REMOTE.exec(line)
    const address = found?.[1] ?? found?.[2] ?? line
    return OWN.test(address) ? [] : [{ address, isRoute: ROUTE_ONLY.test(line) }]
  })
  const addresses = (isRoute: boolean): readonly string[] =>
    named.filter((one) => one.isRoute === isRoute).map(({ address }) => address)
  return { calls: lines.length, elsewhere: addresses(false), askedRoutes: addresses(true) }
}
