/** The offsets of a node in the parsed text. */
export function offsetsOf(node: {
	readonly position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}): [number, number] {
	const start = node.position?.start.offset ?? 0;
	return [start, node.position?.end.offset ?? start];
}
