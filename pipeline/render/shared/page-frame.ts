import type { Theme } from '../../model/theme.ts';
import { pageColours } from './page-colours.ts';

/** How every page for officers and writers begins: colours, the letters of the theme, one column. Each page's own style follows. */
export function pageFrame(theme: Theme): string {
	return `${pageColours(theme)}
*{box-sizing:border-box}
body{margin:0;background:var(--white);color:var(--ink);font:1rem/1.5 "${theme.font.name}","Segoe UI",Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
footer{padding-top:1rem;padding-bottom:2rem;color:var(--soft)}`;
}
