import type { StatusTask } from '../../model/delivery-status.ts';
import { documentWords } from '../../model/status-told.ts';
import type { StatusWords } from '../../model/status-words.ts';
import { html, type Safe } from '../shared/html.ts';

/** What only a person can do, each with what to type; a quiet sentence where there is nothing. `nameOf` gives what the page calls a person. */
export function taskList(
	tasks: readonly StatusTask[],
	words: StatusWords,
	{ nameOf, isOneCase }: { readonly nameOf: (key: string) => string; readonly isOneCase: boolean },
): Safe {
	if (tasks.length === 0) return html`<p class="calm">${words.noTasks}</p>\n`;
	return html`<ol class="tasks">
${tasks.map(
	(task) => html`<li class="task">
<p class="about"><strong>${isOneCase ? documentWords(task) : task.document}, ${nameOf(task.personKey)}</strong> <span class="code">${task.code}</span></p>
<p>${words.tasks[task.kind]}</p>
${task.commands.map((command) => html`<p class="command"><code>${command}</code></p>\n`)}</li>\n`,
)}</ol>
`;
}
