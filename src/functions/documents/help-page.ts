/** The help page of the functions, in each language, made from the catalogue; Excel opens it at the function's place. */
import type { Language } from "../../cases/case";
import { describeFunctions, type FunctionDescription } from "./metadata";

const STYLE = `:root{color-scheme:light dark;--text:#242424;--quiet:#595959;--ground:#fff;--band:#f3f6f5;--rule:#d5dcde;--link:#095a4d}
@media(prefers-color-scheme:dark){:root{--text:#f5f5f5;--quiet:#c2c2c2;--ground:#1f1f1f;--band:#2b2b2b;--rule:#4a4a4a;--link:#6fbfae}}
*{box-sizing:border-box}html{scroll-padding-top:1rem}
body{font:16px/1.55 "Segoe UI","Malgun Gothic","Apple SD Gothic Neo",system-ui,sans-serif;max-width:58rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;color:var(--text);background:var(--ground);word-break:keep-all;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.5rem 1rem;border-bottom:2px solid var(--link);padding-bottom:.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.25rem;margin:0 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
section{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
section:target h2{text-decoration:underline;text-decoration-color:var(--link);text-decoration-thickness:3px;text-underline-offset:4px}
a{color:var(--link)}code{font-family:Consolas,"D2Coding",monospace;font-size:.95em}
.signature{background:var(--band);padding:.5rem .75rem;border-left:3px solid var(--link)}
.index{list-style:none;padding:0;margin:1rem 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.5rem 1.5rem}.index span{display:block;color:var(--quiet);font-size:.875rem}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--rule);font-weight:400}th{min-width:9rem}
.optional,.note{color:var(--quiet);font-size:.875rem}.top{font-size:.875rem}
@media print{a{color:inherit;text-decoration:none}.top,.language{display:none}}`;

/** The texts around the functions' own. */
type Words = (typeof WORDS)[Language];
const WORDS = {
  en: {
    title: "Parley: functions",
    about:
      "Money comes back in the unit in which it went in. Rates are fractions: 25 % is <code>25%</code> or <code>0.25</code>. Ranges combine as with Excel's own operators: cell by cell, a single cell with each, one row against one column as a table; the result spills. A blank optional argument takes its default unless it says otherwise.",
    limits:
      "Evaluate Formula, the window behind fx and F9 on a part of a formula cannot call an add-in: they show <code>#CALC!</code> or <code>#VALUE!</code> though the cell is right. Follow a figure with Formulas &gt; Trace Precedents.",
    optional: "optional",
    returns: "Returns",
    arguments: "Arguments",
    examples: "Examples",
    remarks: "Method and sources",
    top: "All functions",
    other: "한국어",
    otherFile: "functions.ko.html",
    otherLanguage: "ko",
  },
  ko: {
    title: "Parley 함수 설명서",
    about:
      "금액은 입력한 단위 그대로 나옵니다. 세율은 비율로 씁니다. 25%는 <code>25%</code> 또는 <code>0.25</code>입니다. 범위는 Excel의 연산자처럼 결합합니다. 크기가 같으면 셀끼리, 셀 하나는 모든 셀과, 한 행과 한 열은 표로 계산하며 결과는 펼쳐집니다. 생략할 수 있는 인수를 비우면 따로 설명이 없는 한 기본값을 씁니다.",
    limits:
      "수식 계산, 함수 인수 창(fx), 수식 일부에서 누르는 F9는 추가 기능의 함수를 호출하지 못하므로 셀 값이 맞아도 <code>#CALC!</code>나 <code>#VALUE!</code>를 보여 줍니다. 값의 근거는 수식 &gt; 참조되는 셀 추적으로 따라가십시오.",
    optional: "선택",
    returns: "결과",
    arguments: "인수",
    examples: "예제",
    remarks: "계산 방법과 출처",
    top: "전체 함수",
    other: "English",
    otherFile: "functions.html",
    otherLanguage: "en",
  },
};

export function helpPage(language: Language = "en"): string {
  const words = WORDS[language];
  const functions = describeFunctions(language);
  const links = functions.map(
    ({ id, description }) =>
      `<li><a href="#${id.toLowerCase()}"><code>${id}</code></a><span>${escape(description)}</span></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head>
<body>
<header id="top"><h1>${words.title}</h1><a class="language" href="${words.otherFile}" lang="${words.otherLanguage}" hreflang="${words.otherLanguage}">${words.other}</a></header>
<main>
<p>${words.about}</p>
<p>${words.limits}</p>
<ul class="index">
${links.join("\n")}
</ul>
${functions.map((each) => section(each, words)).join("\n")}
</main>
</body>
</html>
`;
}

function section(
  { id, description, parameters, returns, remarks, examples }: FunctionDescription,
  words: Words,
): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  return `<section aria-labelledby="${id.toLowerCase()}">
<h2 id="${id.toLowerCase()}">${id}</h2>
<p>${escape(description)}</p>
<p class="signature"><code>=PARLEY.${id}(${escape(names)})</code></p>
<h3>${words.arguments}</h3>
<div class="table"><table><caption hidden>${words.arguments}: ${id}</caption>
${parameters.map(({ name, optional, description: about }) => `<tr><th scope="row"><code>${name}</code>${optional ? ` <span class="optional">(${words.optional})</span>` : ""}</th><td>${escape(about)}</td></tr>`).join("\n")}
<tr><th scope="row">${words.returns}</th><td>${escape(returns)}</td></tr>
</table></div>
<h3>${words.examples}</h3>
<div class="table"><table><caption hidden>${words.examples}: ${id}</caption>
${examples.map(({ formula, gives, note }) => `<tr><td><code>${escape(formula)}</code><br><span class="note">${escape(note)}</span></td><td><code>${escape(gives)}</code></td></tr>`).join("\n")}
</table></div>
${remarks.length > 0 ? `<h3>${words.remarks}</h3>\n<ul>\n${remarks.map((remark) => `<li>${escape(remark)}</li>`).join("\n")}\n</ul>` : ""}
<p class="top"><a href="#top">${words.top}</a></p>
</section>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
