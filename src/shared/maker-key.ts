/**
 * The 32 bytes of the Ed25519 key, in hexadecimal, whose holder may sign knowledge files and lists of installers. The half that
 * signs is never in the repository; the one to this key was not kept, so that no file is accepted until a maker puts in a
 * key of their own: npm run sign-knowledge -- new-key FILE
 */
export const MAKER_PUBLIC_KEY = 'b48b1f0910a79ed12919e315f2c9d12b9c4fdcd156f4ce079814702fe1f14502'
