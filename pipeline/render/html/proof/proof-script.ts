/** Shows the copy buttons and makes them copy. Without it the text to paste can be selected. */
export const proofScript = `(() => {
'use strict';
for (const button of document.querySelectorAll('.paste button')) {
	const code = button.parentElement.querySelector('code');
	const name = button.textContent;
	button.hidden = false;
	const done = () => {
		button.textContent = button.dataset.done;
		setTimeout(() => { button.textContent = name; }, 2000);
	};
	const bySelection = () => {
		getSelection().selectAllChildren(code);
		if (document.execCommand('copy')) done();
	};
	button.addEventListener('click', () => {
		if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(done, bySelection);
		else bySelection();
	});
}
})();`;
