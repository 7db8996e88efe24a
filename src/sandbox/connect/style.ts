/** The one style sheet of the Connect pages. It is inline; the page's policy names its hash and allows nothing else. */
export const STYLE = `
:root { color-scheme: light; --ground: #eef1f6; --card: #fff; --text: #16202e; --soft: #5b6778; --line: #d9dfe8; --field: #fff;
  --accent: #1f5eff; --accent-text: #fff; --hover: #f4f7fc; --note: #eef4ff; --note-text: #234; --bad: #b3261e; --bad-ground: #fdecea; }
:root.dark { color-scheme: dark; --ground: #0e131b; --card: #171e29; --text: #e8edf5; --soft: #9aa7ba; --line: #2c3646; --field: #10161f;
  --accent: #6f9bff; --accent-text: #0b1220; --hover: #1e2735; --note: #1a2740; --note-text: #cfdcf5; --bad: #ff9d94; --bad-ground: #3a1c1b; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: grid; place-items: center; padding: 24px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { width: 100%; max-width: 460px; background: var(--card); border: 1px solid var(--line); border-radius: 16px;
  box-shadow: 0 18px 50px rgb(10 20 40 / 14%); overflow: hidden; }
header { display: flex; align-items: center; gap: 10px; padding: 14px 20px; border-bottom: 1px solid var(--line); }
header .name { font-weight: 600; }
header .pill { font-size: 12px; padding: 1px 8px; border-radius: 99px; background: var(--note); color: var(--note-text); }
header .room { flex: 1; }
.round { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; color: var(--soft); text-decoration: none; font-size: 18px; }
.round:hover { background: var(--hover); color: var(--text); }
section { padding: 22px 24px 26px; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 6px; }
p { margin: 0 0 16px; color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; grid-template-columns: 1fr; }
ul.two { grid-template-columns: 1fr 1fr; }
.provider { display: flex; align-items: center; gap: 12px; min-height: 60px; padding: 10px 12px; border: 1px solid var(--line);
  border-radius: 12px; color: inherit; text-decoration: none; font-weight: 550; line-height: 1.25; }
.provider:hover { background: var(--hover); border-color: var(--accent); }
.mark { flex: none; display: grid; place-items: center; width: 36px; height: 36px; border-radius: 10px; color: #fff; font-size: 13px; font-weight: 700; }
.navy { background: #10316b; } .blue { background: #1652f0; } .green { background: #14795a; } .grey { background: #64707f; }
.title { display: flex; align-items: center; gap: 14px; margin-bottom: 14px; }
.title h1 { margin: 0; }
label { display: block; font-weight: 550; margin: 0 0 5px; }
input { width: 100%; height: 42px; margin: 0 0 14px; padding: 0 12px; font: inherit; color: inherit; background: var(--field);
  border: 1px solid var(--line); border-radius: 10px; }
.button { display: block; width: 100%; height: 44px; line-height: 44px; padding: 0; border: 0; border-radius: 10px; font: inherit; line-height: 44px;
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; background: var(--accent); color: var(--accent-text); }
.button:hover { filter: brightness(1.07); }
.button.quiet { margin-top: 10px; background: transparent; color: var(--text); border: 1px solid var(--line); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.note, .bad { padding: 10px 12px; border-radius: 10px; margin: 0 0 16px; font-size: 13.5px; background: var(--note); color: var(--note-text); }
.bad { background: var(--bad-ground); color: var(--bad); }
code { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; }
.wheel { width: 44px; height: 44px; margin: 12px auto 18px; border: 4px solid var(--line); border-top-color: var(--accent); border-radius: 50%;
  animation: turn 900ms linear infinite; }
.centre { text-align: center; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .wheel { animation: none; } }
@media (max-width: 430px) { ul.two { grid-template-columns: 1fr; } body { padding: 0; } main { border: 0; border-radius: 0; min-height: 100%; } }
`;
