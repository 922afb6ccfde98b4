/** The lines of a file that comes in pieces, a list for each piece: memory stays bounded, however long the file or a line is. */
export async function* logLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
	const decoder = new TextDecoder('latin1');
	let rest = '';
	for await (const piece of pieces) {
		const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
		rest = (lines.pop() ?? '').slice(0, longest);
		yield lines;
	}
	if (rest !== '') yield [rest];
}

/** No line of Postfix is as long: syslog cuts them at a few thousand letters. */
const longest = 65_536;
