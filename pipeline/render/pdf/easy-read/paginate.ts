/**
 * Shares rows out over as few pages as hold them, so that pages are alike: 5 rows are 3 and 2, 7 are 4 and 3, 9 are 3, 3 and 3.
 * A row that fits on no page has one of its own.
 * @param fits whether these rows fit on one page
 */
export function paginate<T>(rows: readonly T[], fits: (page: readonly T[]) => boolean): readonly (readonly T[])[] {
	const tall = rows.findIndex((row) => !fits([row]));
	if (tall < 0) return evenPages(rows, fits);
	const after = rows.slice(tall + 1);
	return [...evenPages(rows.slice(0, tall), fits), rows.slice(tall, tall + 1), ...(after.length > 0 ? paginate(after, fits) : [])];
}

function evenPages<T>(rows: readonly T[], fits: (page: readonly T[]) => boolean): readonly (readonly T[])[] {
	for (let count = 1; count < rows.length; count++) {
		const pages = share(rows, count);
		if (pages.every(fits)) return pages;
	}
	return rows.map((row) => [row]);
}

function share<T>(rows: readonly T[], pages: number): readonly (readonly T[])[] {
	const shared: T[][] = [];
	for (let left = pages, next = 0; left > 0; left--) {
		const count = Math.ceil((rows.length - next) / left);
		shared.push(rows.slice(next, next + count));
		next += count;
	}
	return shared;
}
