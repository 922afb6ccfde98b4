/** A length of the paper in CSS: 12 points are 1rem, so that letters and room grow with the reader's own size of letters. */
export function rem(points: number): string {
	return points === 0 ? '0' : `${Math.round((points / 12) * 1000) / 1000}rem`;
}

/** A length from side to side, which is shorter on a narrow screen: `--x` is one point of it. */
export function across(points: number): string {
	return points === 0 ? '0' : `calc(${Math.round(points * 100) / 100}*var(--x))`;
}
