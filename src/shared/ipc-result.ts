import { z } from 'zod'

/** What a call is answered with when its sender or its argument is refused. */
export const REFUSED_CODE = 'invalid-request'

/** The answer of a call: a `Result` of this value and these codes. */
export const resultOf = <
  Value extends z.ZodType,
  const Codes extends readonly [string, ...string[]],
>(
  value: Value,
  codes: Codes,
) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({
      ok: z.literal(false),
      error: z.strictObject({ code: z.enum(codes), detail: z.string().exactOptional() }),
    }),
  ])
