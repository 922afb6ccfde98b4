/** A zip file that must not be used. The message is one or two plain sentences. */
export class BadZip extends Error {}
