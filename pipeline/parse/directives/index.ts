import { answer } from './answer.ts';
import { changes } from './changes.ts';
import { checklist } from './checklist.ts';
import { contact } from './contact.ts';
import { contents } from './contents.ts';
import { date } from './date.ts';
import { differs } from './differs.ts';
import type { Directive } from './directive.ts';
import { easyRead } from './easy-read.ts';
import { from } from './from.ts';
import { hope } from './hope.ts';
import { keep } from './keep.ts';
import { lang } from './lang.ts';
import { need } from './need.ts';
import { noEasyRead } from './no-easy-read.ts';
import { note } from './note.ts';
import { outcome } from './outcome.ts';
import { person } from './person.ts';
import { pic } from './pic.ts';
import { placement } from './placement.ts';
import { reply } from './reply.ts';
import { request } from './request.ts';
import { review } from './review.ts';
import { signature } from './signature.ts';
import { term } from './term.ts';
import { thread } from './thread.ts';
import { timeline } from './timeline.ts';
import { view } from './view.ts';
import { window } from './window.ts';

/** Every directive. To add one, add its file and its line here. */
export const directives: readonly Directive[] = [
	view,
	need,
	outcome,
	easyRead,
	review,
	note,
	hope,
	reply,
	request,
	answer,
	differs,
	window,
	placement,
	signature,
	checklist,
	contents,
	contact,
	changes,
	timeline,
	thread,
	noEasyRead,
	term,
	from,
	pic,
	person,
	date,
	keep,
	lang,
];
