// Makes what Excel reads of the functions (functions.json), and what the reference and the help page print, from the comments above them.
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");
const { parseTree } = require("custom-functions-metadata");

/** In the order in which a reader of the reference meets them. */
const FAMILIES = [
  "duty.ts",
  "rates.ts",
  "deadline.ts",
  "entry.ts",
  "response.ts",
  "gsim.ts",
  "exemption-plan.ts",
  "uncertainty.ts",
  "simulate.ts",
  "bargain.ts",
  "packages.ts",
  "patience.ts",
  "project.ts",
  "sectors.ts",
];
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * The JSON that Excel loads, in English or with descriptions in Korean; ids and names are the same in every language.
 * `baseUrl` is where the add-in is served and the help page with it.
 */
function generateMetadata(language = "en", baseUrl = DEVELOPMENT_URL) {
  const texts = language === "en" ? undefined : translation(language);
  const functions = describeFunctions().map((described) => ({
    id: described.id,
    name: described.id,
    description: texts ? text(texts, described.id).description : described.description,
    helpUrl: new URL(
      texts ? described.helpUrl.replace(".html", `.${language}.html`) : described.helpUrl,
      baseUrl.replace(/\/*$/, "/"),
    ).href,
    parameters: described.parameters.map((parameter) => ({
      ...parameter,
      description: texts ? text(texts, described.id).parameters[parameter.name] : parameter.description,
    })),
    result: described.result,
    ...(described.options ? { options: described.options } : {}),
  }));
  // Errors come in as values, so that a function can say which argument holds one.
  return { allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true, functions };
}

/** What the comments say, beyond what Excel takes: also remarks, examples and the meaning of the result. */
function describeFunctions() {
  return FAMILIES.flatMap((family) => {
    const file = path.join(__dirname, family);
    const source = fs.readFileSync(file, "utf8");
    const parsed = parseTree(source, file);
    const errors = parsed.extras.flatMap((extra) => extra.errors);
    if (errors.length > 0) throw new Error(`${family}: ${errors.join("; ")}`);
    const tags = tagsByFunction(source, file);
    return parsed.functions.map((parsedFunction, index) => {
      const exported = parsed.associate[index].functionName;
      return {
        ...parsedFunction,
        family,
        exported,
        parameters: parsedFunction.parameters.map(withSheetName),
        ...tags.get(exported),
      };
    });
  });
}

/** In cells an argument is called in_quota_rate, in code inQuotaRate. */
function withSheetName({ name, description, type, dimensionality, optional }) {
  return {
    name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    description,
    type,
    dimensionality,
    ...(optional ? { optional } : {}),
  };
}

function tagsByFunction(source, file) {
  const found = new Map();
  ts.forEachChild(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), (node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name) return;
    const texts = (name) =>
      ts
        .getJSDocTags(node)
        .filter((tag) => tag.tagName.text === name)
        .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim());
    found.set(node.name.text, {
      returns: texts("returns")[0],
      remarks: texts("remarks"),
      examples: texts("example").map((example) => exampleOf(example, file)),
    });
  });
  return found;
}

/** "=PARLEY.X(1) gives 2 | why" */
function exampleOf(line, file) {
  const parts = /^(=.+?) gives (.+?) \| (.+)$/.exec(line);
  if (!parts) throw new Error(`${file}: an example is written "=FORMULA gives RESULT | note", not "${line}"`);
  return { formula: parts[1], result: parts[2], note: parts[3] };
}

function translation(language) {
  return JSON.parse(fs.readFileSync(path.join(__dirname, `functions.${language}.json`), "utf8"));
}

function text(texts, id) {
  if (!texts[id]) throw new Error(`The translation has no text for ${id}`);
  return texts[id];
}

module.exports = { generateMetadata, describeFunctions, translation };
