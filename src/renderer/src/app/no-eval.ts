import { config } from 'zod/v4/core'

// zod otherwise probes `new Function`, which the content security policy refuses; it asks when a schema is made.
config({ jitless: true })
