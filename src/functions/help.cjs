// Makes the page that Excel opens from a function's "help on this function": help/functions.html, one section a function, no script.
const { describeFunctions } = require("./metadata.cjs");

const STYLE = `body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#242424;background:#fff}
h2{margin-top:3rem;border-top:1px solid #d1d1d1;padding-top:1rem}code{font-family:Consolas,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e0e0e0;font-weight:400}
@media(prefers-color-scheme:dark){body{color:#fff;background:#292929}a{color:#62abf5}h2,th,td{border-color:#525252}}`;

function helpPage(functions = describeFunctions()) {
  const links = functions.map(({ id, description }) => `<li><a href="#${id.toLowerCase()}"><code>${id}</code></a> ${escape(description)}</li>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parley: functions</title><style>${STYLE}</style></head>
<body>
<h1>Parley: functions</h1>
<p>Money comes back in the unit in which it went in. Rates are fractions: 25 % is <code>25%</code> or <code>0.25</code>. Ranges of the same shape, or a range and single cells, give an array that spills. A blank optional argument takes its default.</p>
<ul>
${links.join("\n")}
</ul>
${functions.map(section).join("\n")}
</body>
</html>
`;
}

function section({ id, description, parameters, returns, remarks, examples }) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  return `<section aria-labelledby="${id.toLowerCase()}">
<h2 id="${id.toLowerCase()}">${id}</h2>
<p><code>PARLEY.${id}(${escape(names)})</code></p>
<p>${escape(description)}</p>
<table><caption hidden>Arguments of ${id}</caption>
${parameters.map(({ name, optional, description: about }) => `<tr><th scope="row"><code>${name}</code>${optional ? " (optional)" : ""}</th><td>${escape(about)}</td></tr>`).join("\n")}
<tr><th scope="row">Returns</th><td>${escape(returns)}</td></tr>
</table>
${remarks.map((remark) => `<p>${escape(remark)}</p>`).join("\n")}
<table><caption hidden>Examples of ${id}</caption>
${examples.map(({ formula, result, note }) => `<tr><th scope="row"><code>${escape(formula)}</code></th><td><code>${escape(result)}</code></td><td>${escape(note)}</td></tr>`).join("\n")}
</table>
</section>`;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

module.exports = { helpPage };
