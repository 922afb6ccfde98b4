import type { Block, NameRef } from '../../model/block.ts';
import { statementOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { blocksOf, plainText } from '../../model/walk.ts';
import { hasWords, textOf } from '../outline.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

/** A need, a hope, a view, an outcome and a note each say something. Reviews and easy read have rules of their own. */
export const planEmptyBlock: Rule = {
	id: 'plan/empty-block',
	meta: {
		title: 'A need, a hope, a view, an outcome and a note each say something.',
		why: 'A name alone does not tell a family what is meant.',
		mend: 'Write it between the opening line and the closing colons.',
		source: gateshead('plans that are easy to understand'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'\n## Section C: Health needs\n\n:::need[Asthma]\n:::',
				'\n## Section C: Health needs\n\n:::need[Asthma]\n-\n:::',
				'\n## Section A: Views\n\n:::hope[A friend]\n:::',
				'\n## Section A: Views\n\n:::view[Ned]{how="In a talk."}\n:::',
				'\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"}\n:::',
				'\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"}\n| Step | What will help | How often | Who | How we will know |\n|---|---|---|---|---|\n| Read 30 words. | A lesson | Daily | Tom | A word list |\n:::',
			],
			good: [
				'\n## Section C: Health needs\n\n:::need[Asthma]\nNed coughs when he runs.\n:::',
				'\n## Section C: Health needs\n\n:::need[Asthma]\n- Ned coughs.\n- He stops.\n:::',
				'\n## Section A: Views\n\n:::hope[A friend]\nNed wants a friend.\n:::',
				'\n## Section A: Views\n\n:::view[Ned]{how="In a talk."}\nTrains!\n:::',
				'\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"}\nRead a story.\n:::',
			],
		},
	},
	*check(document) {
		for (const { block } of blocksOf(document)) {
			const named = nameOfEmpty(block);
			if (!named) continue;
			const { what, label } = named;
			yield {
				message: `The ${what} ${quoted(label.name)} says nothing.`,
				mend:
					what === 'outcome'
						? 'Write first, in one sentence, what the child will do.'
						: 'Write it inside the block, or take the block out.',
				span: label.span,
			};
		}
	},
};

function nameOfEmpty(block: Block): { readonly what: string; readonly label: NameRef } | undefined {
	switch (block.kind) {
		case 'outcome': {
			const statement = statementOf(block);
			return statement && hasWords(plainText(statement.children)) ? undefined : { what: 'outcome', label: block.label };
		}
		case 'need':
		case 'hope':
		case 'note':
		case 'differs':
			return hasWords(textOf(block.children)) ? undefined : { what: block.kind, label: block.label };
		case 'view':
		case 'reply': {
			const [label] = block.whose;
			return hasWords(textOf(block.children)) ? undefined : { what: `${block.kind} of`, label: label ?? { name: '', span: block.span } };
		}
		default:
			return undefined;
	}
}
