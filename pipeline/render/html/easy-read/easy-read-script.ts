/**
 * What the page does by itself, as plain JavaScript for browsers: steps from line to line, shows one line at a time, and reads aloud
 * with a voice that is on the machine itself (Web Speech API, `SpeechSynthesisVoice.localService`). It sends nothing and keeps nothing.
 */
export const easyReadScript = `(() => {
'use strict';
const all = (selector) => [...document.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const rows = all('.row');
const tools = document.querySelector('.tools');
const voiceTools = tools.querySelector('.voice');
const where = tools.querySelector('.where');
const lang = document.documentElement.lang || 'en-GB';
const synth = window.speechSynthesis;
const speeds = [0.5, 0.65, 0.8, 0.9, 1, 1.2, 1.4];
let at = 0;
let speed = 3;
let voice;
let turn = 0;
let queue = [];
if (rows.length === 0) return;
const say = (phrase, n, total) => { where.textContent = phrase.replace('{n}', n).replace('{total}', total); };
const sectionOf = (row) => row.closest('section');
function go(to, { focus = false, scroll = true } = {}) {
	at = Math.max(0, Math.min(rows.length - 1, to));
	rows.forEach((row, index) => {
		row.tabIndex = index === at ? 0 : -1;
		if (index === at) row.setAttribute('aria-current', 'true');
		else row.removeAttribute('aria-current');
	});
	all('.part').forEach((part) => part.classList.toggle('here', part === sectionOf(rows[at])));
	back.setAttribute('aria-disabled', String(at === 0));
	next.setAttribute('aria-disabled', String(at === rows.length - 1));
	say(where.dataset.place, at + 1, rows.length);
	if (focus) rows[at].focus({ preventScroll: true });
	if (scroll) rows[at].scrollIntoView({ block: document.body.classList.contains('one') ? 'nearest' : 'center' });
}
function partAt(step) {
	const parts = all('.part').filter((part) => part.querySelector('.row'));
	const to = parts[parts.indexOf(sectionOf(rows[at])) + step];
	return to ? rows.indexOf(to.querySelector('.row')) : step < 0 ? 0 : rows.length - 1;
}
const [back, next, one, readLine, readPart, stopButton, slower, faster] =
	['back', 'next', 'one', 'read-line', 'read-part', 'stop', 'slower', 'faster'].map(byId);
// A step by mouse or finger leaves the focus on the button; one by keyboard or screen reader takes it to the line.
const step = (by) => (event) => { stop(); go(at + by, { focus: event.detail === 0 }); };
back.addEventListener('click', step(-1));
next.addEventListener('click', step(1));
one.addEventListener('click', () => {
	const on = document.body.classList.toggle('one');
	one.setAttribute('aria-pressed', String(on));
	go(at);
});
rows.forEach((row, index) => {
	row.tabIndex = index === 0 ? 0 : -1;
	row.addEventListener('click', (event) => { if (!event.target.closest('a')) go(index, { scroll: false }); });
	row.addEventListener('focus', () => { if (index !== at || !row.hasAttribute('aria-current')) go(index, { scroll: false }); });
	row.addEventListener('keydown', (event) => {
		if (event.target !== row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const to = { ArrowDown: index + 1, ArrowRight: index + 1, ArrowUp: index - 1, ArrowLeft: index - 1, Home: 0, End: rows.length - 1 }[event.key];
		if (to !== undefined) { stop(); go(to, { focus: true }); }
		else if (event.key === 'PageDown') { stop(); go(partAt(1), { focus: true }); }
		else if (event.key === 'PageUp') { stop(); go(partAt(-1), { focus: true }); }
		else if ((event.key === 'Enter' || event.key === ' ') && voice) speak(linesOf(row));
		else return;
		event.preventDefault();
	});
});
const buttons = () => [...tools.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'));
function rove(to) {
	tools.querySelectorAll('button').forEach((button) => { button.tabIndex = button === to ? 0 : -1; });
}
tools.addEventListener('focusin', (event) => { const button = event.target.closest('button'); if (button) rove(button); });
tools.addEventListener('keydown', (event) => {
	const list = buttons();
	const now = list.indexOf(event.target.closest('button'));
	const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: list.length - 1 }[event.key];
	if (to === undefined || now < 0) return;
	event.preventDefault();
	list[(to + list.length) % list.length].focus();
});
window.addEventListener('hashchange', () => {
	const row = byId(location.hash.slice(1))?.closest('section')?.querySelector('.row');
	if (row) { stop(); go(rows.indexOf(row), { scroll: false }); }
});
// Reading aloud.
const linesOf = (place) => [...place.querySelectorAll('h2, .line')];
function stop() {
	turn += 1;
	queue = [];
	if (synth && voice) synth.cancel();
	all('.spoken').forEach((line) => line.classList.remove('spoken'));
	stopButton.setAttribute('aria-disabled', 'true');
}
function speak(lines) {
	stop();
	queue = lines;
	stopButton.setAttribute('aria-disabled', 'false');
	sayNext(turn);
}
function sayNext(mine) {
	if (mine !== turn) return;
	all('.spoken').forEach((line) => line.classList.remove('spoken'));
	const [line] = queue;
	if (!line) return stop();
	const row = line.closest('.row');
	if (row) go(rows.indexOf(row));
	line.classList.add('spoken');
	const spoken = new SpeechSynthesisUtterance(line.textContent.replace(/\\s+/g, ' ').trim());
	spoken.voice = voice;
	spoken.lang = voice.lang;
	spoken.rate = speeds[speed];
	spoken.onend = () => { if (mine === turn) { queue = queue.slice(1); sayNext(mine); } };
	spoken.onerror = () => { if (mine === turn) stop(); };
	synth.speak(spoken);
}
const speedBy = (by) => () => {
	speed = Math.max(0, Math.min(speeds.length - 1, speed + by));
	slower.setAttribute('aria-disabled', String(speed === 0));
	faster.setAttribute('aria-disabled', String(speed === speeds.length - 1));
	if (queue.length > 0) speak(queue);
	say(where.dataset.speed, speed + 1, speeds.length);
};
function findVoice() {
	const near = synth.getVoices().filter((one) => one.localService && one.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2).toLowerCase());
	voice = near.find((one) => one.lang.replace('_', '-').toLowerCase() === lang.toLowerCase()) || near[0];
	voiceTools.hidden = !voice;
}
if (synth && window.SpeechSynthesisUtterance) {
	readLine.addEventListener('click', () => speak(linesOf(rows[at])));
	readPart.addEventListener('click', () => speak(linesOf(sectionOf(rows[at]))));
	stopButton.addEventListener('click', stop);
	slower.addEventListener('click', speedBy(-1));
	faster.addEventListener('click', speedBy(1));
	synth.addEventListener?.('voiceschanged', findVoice);
	findVoice();
	document.addEventListener('keydown', (event) => { if (event.key === 'Escape') stop(); });
	window.addEventListener('pagehide', stop);
	document.addEventListener('visibilitychange', () => { if (document.hidden) stop(); });
}
rove(back);
tools.hidden = false;
})();`;
