/**
 * A message of a trial, its subject marked. Only where every message goes to one address of the project: what a family would get is never changed.
 * The header ends at the first empty line, and `Subject` stands in it once (RFC 5322 3.6).
 */
export function markTrial(message: Uint8Array): Uint8Array {
	const text = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
	const end = text.indexOf('\r\n\r\n');
	const header = text.subarray(0, end < 0 ? text.length : end).toString('latin1');
	const marked = header.replace(/^(Subject:[ \t]*)/im, '$1[Trial] ');
	return marked === header ? message : Buffer.concat([Buffer.from(marked, 'latin1'), text.subarray(header.length)]);
}
