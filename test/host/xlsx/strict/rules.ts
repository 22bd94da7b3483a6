/**
 * What Excel asks of a workbook file, in our own words: the order of elements by ECMA-376 part 1 (transitional, 5th edition),
 * and the limits of Excel by "Excel specifications and limits" (Microsoft). A file that breaks one is repaired or refused.
 */

/** Children by parent, in the order of the schema's sequence (§ 18.2, 18.3, 18.5, 18.8, 21.2); others are not allowed. */
export const ORDER: Record<string, readonly string[]> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
      " ",
    ),
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"],
  c: ["f", "v", "is", "extLst"],
  dataValidation: ["formula1", "formula2"],
  table: ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"],
  tableColumn: ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"],
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  xf: ["alignment", "protection", "extLst"],
  border: ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"],
  dxf: ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"],
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst".split(
      " ",
    ),
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst".split(
      " ",
    ),
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst".split(" "),
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst".split(" "),
  scatterChart: "scatterStyle varyColors ser dLbls axId extLst".split(" "),
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst".split(
      " ",
    ),
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst".split(
      " ",
    ),
};

/** A font's children come in any order in practice, and Excel writes them so; they must be of these. */
export const FONT = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

export const LIMITS = {
  sheetName: 31,
  cellText: 32_767,
  formula: 8_192,
  cellFormats: 65_490,
  fonts: 1_024,
  numberFormats: 250,
  definedName: 255,
  validationList: 255,
  validationTitle: 32,
  validationText: 255,
  columns: 16_384,
  rows: 1_048_576,
  columnWidth: 255,
  rowHeight: 409.5,
  tableColumn: 255,
  /** 31 December 9999. */
  date: 2_958_465,
};

/** Of a name, by "Names in formulas" (Microsoft): letters, "_" or "\" first, then digits, "." and "?" too, and no cell's address. */
export const NAME = /^(?:_xlnm\.[A-Za-z_]+|[\p{L}_\\][\p{L}\p{N}_.\\?]*)$/u;
export const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr](?:\d+)?(?:[Cc](?:\d+)?)?|[Cc](?:\d+)?)$/;
export const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]|^'|'$/;
