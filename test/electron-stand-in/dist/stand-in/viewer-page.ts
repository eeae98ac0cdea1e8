/** The page in which a person sees and uses the app's window when Chromium itself cannot show one. */
export const VIEWER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>App window</title>
<style>
  body { margin: 0; background: #555; font: 16px/1.4 sans-serif; }
  img { display: block; outline: none; background: #fff; }
  #notices { background: #ffd; margin: 0; padding: 0 16px; }
  #notices p { margin: 8px 0; }
</style>
</head>
<body>
<div id="notices" role="status"></div>
<img id="screen" tabindex="0" alt="The app's window" draggable="false">
<script>
  const screen = document.getElementById('screen');
  const notices = document.getElementById('notices');
  let sent = Promise.resolve(); // one after the other, or keys overtake each other
  function send(input) {
    const body = JSON.stringify(input);
    sent = sent.then(() => fetch('input', { method: 'POST', body })).catch(() => {});
  }
  function notice({ text, link }) {
    const line = document.createElement('p');
    line.textContent = text + ' ';
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = link;
      anchor.target = '_blank';
      anchor.rel = 'noreferrer';
      anchor.textContent = link;
      line.append(anchor);
    }
    notices.replaceChildren(line);
  }
  const stream = new EventSource('stream');
  stream.addEventListener('frame', (event) => { screen.src = 'data:image/jpeg;base64,' + event.data; });
  stream.addEventListener('notice', (event) => notice(JSON.parse(event.data)));
  stream.addEventListener('error', () => notice({ text: 'The app has ended.' }));

  const buttons = ['left', 'middle', 'right'];
  const modifiers = (e) => (e.altKey ? 1 : 0) | (e.ctrlKey ? 2 : 0) | (e.metaKey ? 4 : 0) | (e.shiftKey ? 8 : 0);
  function mouse(type, e, more) {
    const place = { x: e.offsetX, y: e.offsetY, modifiers: modifiers(e) };
    send({ kind: 'mouse', type, ...place, button: type === 'mouseMoved' ? 'none' : buttons[e.button], ...more });
  }
  screen.addEventListener('mousedown', (e) => { e.preventDefault(); screen.focus(); mouse('mousePressed', e, { clickCount: e.detail }); });
  screen.addEventListener('mouseup', (e) => mouse('mouseReleased', e, { clickCount: e.detail }));
  screen.addEventListener('contextmenu', (e) => e.preventDefault());
  let lastMove = 0;
  screen.addEventListener('mousemove', (e) => {
    if (e.timeStamp - lastMove > 50) { lastMove = e.timeStamp; mouse('mouseMoved', e, {}); }
  });
  screen.addEventListener('wheel', (e) => {
    e.preventDefault();
    mouse('mouseWheel', e, { button: 'none', deltaX: e.deltaX, deltaY: e.deltaY });
  }, { passive: false });
  function key(type, e) {
    e.preventDefault();
    const plain = e.key.length === 1 && !e.ctrlKey && !e.metaKey;
    const text = plain ? e.key : e.key === 'Enter' ? '\\r' : undefined;
    const code = { key: e.key, code: e.code, windowsVirtualKeyCode: e.keyCode, modifiers: modifiers(e) };
    send({ kind: 'key', type, ...code, ...(type === 'keyDown' && text ? { text } : {}) });
  }
  screen.addEventListener('keydown', (e) => key('keyDown', e));
  screen.addEventListener('keyup', (e) => key('keyUp', e));
</script>
</body>
</html>
`;
