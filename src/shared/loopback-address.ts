/** The only address the browser host is served at: nothing outside this machine can reach it. */
export const LOOPBACK_HOST = '127.0.0.1'

/**
 * The browser host's port. IndexedDB belongs to the origin, port included: another port is another, empty, record.
 * Changing this number hides what people have saved.
 */
export const LOOPBACK_PORT = 41763

/** Origin of the browser host at a port. */
export const loopbackOrigin = (port: number): string => `http://${LOOPBACK_HOST}:${port}`
