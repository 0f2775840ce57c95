import { z } from 'zod'

// As the app does it: the policy has no eval, which zod would try.
z.config({ jitless: true })
