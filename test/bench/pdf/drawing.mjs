/** A small drawing in SVG of about 30 shapes: a person in front of a meadow. Each number gives another one. */
export function drawing(number) {
	const grass = Array.from(
		{ length: 12 },
		(_, blade) => `<path d="M${10 + blade * 6} 92 q 3 -${4 + ((blade + number) % 6)} 6 0" stroke="#2f855a" fill="none" stroke-width="2"/>`,
	);
	return [
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">',
		`<rect x="5" y="5" width="90" height="90" rx="12" fill="#ffe${number % 10}aa" stroke="#333333" stroke-width="4"/>`,
		`<circle cx="50" cy="38" r="${14 + (number % 7)}" fill="#2b6cb0"/>`,
		'<path d="M20 85 C 25 60, 40 55, 50 55 S 75 60, 80 85 Z" fill="#2b6cb0"/>',
		`<g transform="translate(${60 + (number % 5)},60)"><path d="M0 0 L12 4 L10 14 L2 16 Z" fill="#c53030" stroke="#000000"/>`,
		'<ellipse cx="6" cy="8" rx="4" ry="3" fill="#ffffff"/></g>',
		...grass,
		'</svg>',
	].join('');
}
