/** The one stylesheet of the console pages. Neutral on purpose: nothing here may be taken for Google's own design. */
export const stylesheet = `
:root { color-scheme: light dark; --ink: light-dark(#1f2328, #e6e8eb); --muted: light-dark(#5b6470, #a2abb5);
  --line: light-dark(#d9dde2, #363d45); --paper: light-dark(#fff, #16191d); --ground: light-dark(#f4f5f7, #0f1114);
  --blue: light-dark(#1f5fbf, #8db9f5); --on-blue: light-dark(#fff, #0c1a2c); --soft: light-dark(#e8f0fb, #1d2a3b);
  --red: light-dark(#a3211a, #ffa398); --red-soft: light-dark(#fbeae7, #2d1e20);
  --amber-soft: light-dark(#fdf3da, #2b2519); }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; color: var(--ink);
  background: var(--ground); overflow-wrap: anywhere; }
a { color: var(--blue); }
.simulated { background: #3b2f63; color: #fff; padding: 4px 16px; font-size: 13px; text-align: center; }
header.bar { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 8px 16px;
  background: var(--paper); border-bottom: 1px solid var(--line); }
header.bar strong { font-weight: 600; }
header.bar .who { margin-left: auto; color: var(--muted); font-size: 13px; }
.frame { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 1160px; margin: 0 auto; }
nav.side { padding: 8px 16px; border-bottom: 1px solid var(--line); }
nav.side strong { display: block; }
nav.side ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 16px; }
nav.side a { text-decoration: none; display: inline-block; padding: 4px 0; }
nav.side a[aria-current] { color: var(--ink); font-weight: 600; }
main { padding: 16px; min-width: 0; }
@media (min-width: 900px) { .frame { grid-template-columns: 210px minmax(0, 1fr); }
  nav.side { border: 0; padding: 24px 16px; } nav.side ul { display: block; } main { padding: 24px; max-width: 800px; } }
h1 { font-size: 22px; line-height: 1.3; font-weight: 600; margin: 0 0 16px; }
h2 { font-size: 17px; font-weight: 600; margin: 0 0 8px; }
h3 { font-size: 15px; font-weight: 600; margin: 0 0 4px; }
p { margin: 0 0 12px; }
.hint { color: var(--muted); font-size: 13px; margin: 0 0 8px; }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px; margin: 0 0 16px; }
.field { margin: 0 0 16px; }
.field > label, legend { display: block; font-weight: 500; margin: 0 0 4px; padding: 0; }
input:not([type=radio], [type=checkbox]), select, textarea { width: 100%; max-width: 34rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid light-dark(#7a838b, #74838f); border-radius: 4px; padding: 8px 10px; }
textarea { min-height: 6rem; }
fieldset { border: 0; margin: 0 0 16px; padding: 0; min-width: 0; }
.choice { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; }
.choice small { display: block; color: var(--muted); }
button, .button { font: inherit; font-weight: 500; color: var(--blue); background: transparent; min-height: 36px;
  border: 1px solid var(--line); border-radius: 18px; padding: 6px 16px; cursor: pointer; text-decoration: none;
  display: inline-block; list-style: none; }
button.main, .button.main { background: var(--blue); border-color: var(--blue); color: var(--on-blue); }
form > button, li > button { margin: 4px 0 8px; }
button[disabled] { color: var(--muted); border-color: var(--line); background: transparent; cursor: not-allowed; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 12px; }
.row form { margin: 0; }
.error, .note { border-radius: 6px; padding: 10px 12px; margin: 0 0 16px; background: var(--soft); }
.error { background: var(--red-soft); color: var(--red); }
.note.warn { background: var(--amber-soft); }
.note p:last-child, .error p:last-child { margin: 0; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 500; font-size: 13px; }
dl { margin: 0 0 12px; } dt { color: var(--muted); font-size: 13px; } dd { margin: 0 0 8px; }
code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
ol.stages { padding: 0; margin: 0; list-style: none; }
ol.stages > li { border-left: 2px solid var(--line); padding: 0 0 16px 16px; }
ol.stages > li.now { border-color: var(--blue); }
.scrim { position: fixed; inset: 0; background: rgb(0 0 0 / 0.45); display: grid; place-items: center; padding: 16px; z-index: 2; }
dialog { position: static; margin: 0; width: 100%; max-width: 32rem; max-height: 90vh; overflow: auto; color: inherit;
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 20px; }
.end { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-top: 16px; }
details.menu { position: relative; display: inline-block; margin: 0 0 12px; }
details.menu > div { position: absolute; z-index: 1; background: var(--paper); border: 1px solid var(--line);
  border-radius: 6px; padding: 4px; min-width: 14rem; }
[role=menuitem] { display: block; padding: 8px 12px; text-decoration: none; }
summary::-webkit-details-marker { display: none; }
`
