/** A replacement in a text, by offsets. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A text after its edits, with the way back to the offsets before them. */
export interface OffsetMap {
	readonly text: string;
	/** Where a stretch that starts at this offset started before the edits. */
	startOf(offset: number): number;
	/** Where a stretch that ends at this offset ended before the edits. */
	endOf(offset: number): number;
}

interface Piece {
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
}

/** Applies edits. One that stands inside an earlier one is left out. */
export function repair(text: string, edits: readonly Edit[]): OffsetMap {
	const pieces: Piece[] = [];
	let repaired = '';
	let done = 0;
	const push = (piece: string, from: number, to: number) => {
		pieces.push({ start: repaired.length, end: repaired.length + piece.length, from, to });
		repaired += piece;
	};
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start < done) continue;
		push(text.slice(done, edit.start), done, edit.start);
		push(edit.text, edit.start, edit.end);
		done = edit.end;
	}
	push(text.slice(done), done, text.length);
	return {
		text: repaired,
		startOf: (offset) => {
			const piece = lastPiece(pieces, ({ start }) => start <= offset);
			return isKept(piece) ? piece.from + (offset - piece.start) : piece.from;
		},
		endOf: (offset) => {
			const piece = lastPiece(pieces, ({ start }) => start < offset);
			return isKept(piece) ? piece.from + (offset - piece.start) : piece.to;
		},
	};
}

function isKept(piece: Piece): boolean {
	return piece.end - piece.start === piece.to - piece.from;
}

/** The last piece that starts early enough; the first where none does. Pieces stand in order. */
function lastPiece(pieces: readonly Piece[], isEarly: (piece: Piece) => boolean): Piece {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const piece = pieces[middle];
		if (piece && isEarly(piece)) low = middle;
		else high = middle - 1;
	}
	return pieces[low] ?? { start: 0, end: 0, from: 0, to: 0 };
}

/** Two steps of edits as one: `second` was made from the text of `first`. */
export function inTurn(first: OffsetMap | undefined, second: OffsetMap): OffsetMap {
	if (!first) return second;
	return {
		text: second.text,
		startOf: (offset) => first.startOf(second.startOf(offset)),
		endOf: (offset) => first.endOf(second.endOf(offset)),
	};
}
