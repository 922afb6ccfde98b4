import type { Theme } from '../../model/theme.ts';

/** The theme's colours as names of CSS, for pages that are read on a screen: light, dark where the reader's screen is, and always light on paper. */
export function pageColours({ colour }: Theme): string {
	const light = (['ink', 'soft', 'pine', 'gold', 'goldline', 'rule', 'hair', 'white', 'paper', 'tint', 'tint2', 'sun'] as const)
		.map((token) => `--${token}:${colour[token]}`)
		.join(';');
	const dark = [
		`--ink:${colour['dark-text']}`,
		`--soft:${colour['dark-soft']}`,
		`--pine:${colour['dark-accent']}`,
		`--gold:${colour['dark-text']}`,
		`--goldline:${colour['dark-accent']}`,
		`--rule:${colour['dark-rule']}`,
		`--hair:${colour['dark-rule']}`,
		`--white:${colour['dark-ground']}`,
		`--paper:${colour['dark-ground']}`,
		`--tint:${colour['dark-ground']}`,
		`--tint2:${colour['dark-rule']}`,
		`--sun:${colour['dark-ground']}`,
	].join(';');
	return `:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}

/** The theme with names of CSS in place of colours, so that one drawing fits a light and a dark screen. */
export function variableColours(theme: Theme): Theme {
	const names = Object.keys(theme.colour).map((token) => [token, `var(--${token})`]);
	return { ...theme, colour: Object.fromEntries(names) as Theme['colour'] };
}
