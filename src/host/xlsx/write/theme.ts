/** The colours and fonts that a new workbook's table styles and charts draw from: Office's classic scheme, in the least that the schema allows. */
import { namespaces } from "../namespaces";
import { themeColors } from "../theme-colors";
import { tag, xmlDeclaration } from "../xml";

const rgb = (name: string, val: string): string => tag(`a:${name}`, {}, tag("a:srgbClr", { val }));
const system = (name: string, val: string, lastClr: string): string =>
  tag(`a:${name}`, {}, tag("a:sysClr", { val, lastClr }));
const font = (name: string, typeface: string): string =>
  tag(`a:${name}`, {}, tag("a:latin", { typeface }) + '<a:ea typeface=""/><a:cs typeface=""/>');

const placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const thrice = (name: string, item: string): string => tag(`a:${name}`, {}, item.repeat(3));
const line = (w: number): string =>
  tag(
    "a:ln",
    { w, cap: "flat", cmpd: "sng", algn: "ctr" },
    `${placeholder}<a:prstDash val="solid"/><a:miter lim="800000"/>`,
  );

export function themeXml(): string {
  const [, , light2, dark2, ...rest] = themeColors;
  const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  const colors = [
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    rgb("dk2", dark2),
    rgb("lt2", light2),
    ...rest.map((color, index) => rgb(accents[index]!, color)),
  ];
  const elements = tag("a:themeElements", {}, [
    tag("a:clrScheme", { name: "Office" }, colors),
    tag("a:fontScheme", { name: "Office" }, font("majorFont", "Calibri Light") + font("minorFont", "Calibri")),
    tag("a:fmtScheme", { name: "Office" }, [
      thrice("fillStyleLst", placeholder),
      tag("a:lnStyleLst", {}, [line(6350), line(12700), line(19050)]),
      thrice("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>"),
      thrice("bgFillStyleLst", placeholder),
    ]),
  ]);
  return (
    xmlDeclaration +
    tag(
      "a:theme",
      { "xmlns:a": namespaces.drawing, name: "Office Theme" },
      `${elements}<a:objectDefaults/><a:extraClrSchemeLst/>`,
    )
  );
}
