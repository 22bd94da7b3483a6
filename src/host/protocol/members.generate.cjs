/*
 * Derives the table of Excel's members (kind, requirement set, type, parameters) from Microsoft's type declarations.
 * `node src/host/protocol/members.generate.cjs` rewrites members.json; a test checks that the file is current.
 *
 * A member is [kind, set, type, parameters]: kind "r" read-only property, "w" writable property, "n" navigation
 * to another object, "c" items of a collection, "m" method. A type is a name ("string", "number", "boolean", "any", "object", "void", a class
 * of Excel), the permitted words of an enumeration ("=Left|Right"), either with [] or [][], or several joined by " / ".
 */
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const primitives = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.AnyKeyword, "any"],
  [ts.SyntaxKind.VoidKeyword, "void"],
]);

/** Excel's namespaces in the declarations, and in them the classes that stand for host objects. */
function excelClasses(source) {
  const classes = new Map();
  const enums = new Map();
  const walk = (block) => {
    for (const statement of block.statements) {
      if (ts.isClassDeclaration(statement) && statement.heritageClauses && statement.name)
        classes.set(statement.name.text, statement);
      if (ts.isEnumDeclaration(statement))
        enums.set(
          statement.name.text,
          statement.members.map((member) =>
            member.initializer ? member.initializer.text : member.name.getText(source),
          ),
        );
    }
  };
  for (const statement of source.statements) {
    if (
      ts.isModuleDeclaration(statement) &&
      statement.name.text === "Excel" &&
      statement.body &&
      ts.isModuleBlock(statement.body)
    )
      walk(statement.body);
  }
  return { classes, enums };
}

function describeType(node, known, source) {
  if (!node) return "any";
  const primitive = primitives.get(node.kind);
  if (primitive) return primitive;
  if (ts.isParenthesizedTypeNode(node)) return describeType(node.type, known, source);
  if (ts.isArrayTypeNode(node)) return arrayOf(describeType(node.elementType, known, source));
  if (ts.isLiteralTypeNode(node))
    return ts.isStringLiteral(node.literal) ? `=${node.literal.text}` : describeType(node.literal, known, source);
  if (ts.isUnionTypeNode(node)) return mergeTypes(node.types.map((part) => describeType(part, known, source)));
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText(source).replace(/^Excel\./, "");
    if (name === "OfficeExtension.ClientResult") return describeType(node.typeArguments[0], known, source);
    if (known.classes.has(name)) return name;
    if (known.enums.has(name)) return `=${known.enums.get(name).join("|")}`;
    if (name === "Array") return arrayOf(describeType(node.typeArguments[0], known, source));
    return "object";
  }
  return "object";
}

/** An array of this or that is written as one of anything. */
const arrayOf = (type) => `${type.includes(" / ") ? "any" : type}[]`;

/** Words of one enumeration are joined; "any" swallows everything. */
function mergeTypes(types) {
  const parts = new Set(types.flatMap((type) => type.split(" / ")));
  if (parts.has("any")) return "any";
  const words = new Set();
  for (const part of [...parts]) {
    if (part.startsWith("=") && !part.endsWith("]")) {
      parts.delete(part);
      for (const word of part.slice(1).split("|")) words.add(word);
    }
  }
  const merged = [...parts].filter((part) => part !== "null" && part !== "undefined");
  if (words.size > 0) merged.push(`=${[...words].join("|")}`);
  return merged.join(" / ") || "any";
}

function requirementSet(node, inherited) {
  const text = node.jsDoc ? node.jsDoc.map((doc) => doc.getFullText()).join("\n") : "";
  const named = /\[Api set:\s*(\w+)\s*([\d.]+)?/.exec(text);
  if (!named) return inherited;
  return `${named[1]} ${named[2] ?? "1.1"}`;
}

function describeClass(declaration, known, source) {
  const inherited = requirementSet(declaration, "ExcelApi 1.1");
  const members = {};
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (!name || name === "context" || name === "load" || name === "toJSON") continue;
    if (name === "set" || name === "track" || name === "untrack") continue;
    const set = requirementSet(member, inherited);
    if (ts.isPropertyDeclaration(member)) {
      if (member.type.getText(source).startsWith("OfficeExtension.EventHandlers")) continue;
      const type = describeType(member.type, known, source);
      const readOnly = (member.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
      members[name] = [name === "items" ? "c" : known.classes.has(type) ? "n" : readOnly ? "r" : "w", set, type];
    } else if (ts.isMethodDeclaration(member)) {
      const parameters = member.parameters.map((parameter) => ({
        type: describeType(parameter.type, known, source),
        optional: Boolean(parameter.questionToken || parameter.dotDotDotToken),
      }));
      const before = members[name];
      members[name] = [
        "m",
        set,
        describeType(member.type, known, source),
        before ? mergeParameters(before[3], parameters) : parameters.map(encodeParameter),
      ];
    }
  }
  return members;
}

const encodeParameter = (parameter) => (parameter.optional ? "?" : "") + parameter.type;

/** Overloads of one method become one list, each parameter taking what any overload takes. */
function mergeParameters(before, parameters) {
  const length = Math.max(before.length, parameters.length);
  return Array.from({ length }, (_, index) => {
    const old = before[index];
    const next = parameters[index];
    if (!old || !next) return `?${(old ?? encodeParameter(next)).replace(/^\?/, "")}`;
    return (old.startsWith("?") || next.optional ? "?" : "") + mergeTypes([old.replace(/^\?/, ""), next.type]);
  });
}

/** The text of members.json for the text of @types/office-js' index.d.ts: one class a line. */
function deriveMembers(declarations) {
  const source = ts.createSourceFile("index.d.ts", declarations, ts.ScriptTarget.ES2022, true);
  const known = excelClasses(source);
  const lines = [...known.classes.keys()]
    .sort()
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(describeClass(known.classes.get(name), known, source))}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

const declarationsPath = () => require.resolve("@types/office-js/index.d.ts");

module.exports = { deriveMembers, declarationsPath };

if (require.main === module) {
  fs.writeFileSync(path.join(__dirname, "members.json"), deriveMembers(fs.readFileSync(declarationsPath(), "utf8")));
}
