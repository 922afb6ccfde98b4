/** Points, rounded to what can be seen. */
export function hundredth(length: number): number {
	return Math.round(length * 100) / 100;
}
