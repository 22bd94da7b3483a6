/** The words of Univer's own menus and messages on the page, in the two languages of the page. */
import { type ILanguagePack, mergeLocales } from "@univerjs/core";
import dataValidationEnglish from "@univerjs/data-validation/locale/en-US";
import dataValidationKorean from "@univerjs/data-validation/locale/ko-KR";
import designEnglish from "@univerjs/design/locale/en-US";
import designKorean from "@univerjs/design/locale/ko-KR";
import docsEnglish from "@univerjs/docs-ui/locale/en-US";
import docsKorean from "@univerjs/docs-ui/locale/ko-KR";
import drawingEnglish from "@univerjs/drawing-ui/locale/en-US";
import drawingKorean from "@univerjs/drawing-ui/locale/ko-KR";
import conditionalEnglish from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import conditionalKorean from "@univerjs/sheets-conditional-formatting-ui/locale/ko-KR";
import validationUiEnglish from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationUiKorean from "@univerjs/sheets-data-validation-ui/locale/ko-KR";
import validationEnglish from "@univerjs/sheets-data-validation/locale/en-US";
import validationKorean from "@univerjs/sheets-data-validation/locale/ko-KR";
import sheetsDrawingEnglish from "@univerjs/sheets-drawing-ui/locale/en-US";
import sheetsDrawingKorean from "@univerjs/sheets-drawing-ui/locale/ko-KR";
import formulaUiEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiKorean from "@univerjs/sheets-formula-ui/locale/ko-KR";
import formulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import formulaKorean from "@univerjs/sheets-formula/locale/ko-KR";
import formatEnglish from "@univerjs/sheets-numfmt-ui/locale/en-US";
import formatKorean from "@univerjs/sheets-numfmt-ui/locale/ko-KR";
import sortEnglish from "@univerjs/sheets-sort-ui/locale/en-US";
import sortKorean from "@univerjs/sheets-sort-ui/locale/ko-KR";
import tableUiEnglish from "@univerjs/sheets-table-ui/locale/en-US";
import tableUiKorean from "@univerjs/sheets-table-ui/locale/ko-KR";
import tableEnglish from "@univerjs/sheets-table/locale/en-US";
import tableKorean from "@univerjs/sheets-table/locale/ko-KR";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiKorean from "@univerjs/sheets-ui/locale/ko-KR";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsKorean from "@univerjs/sheets/locale/ko-KR";
import uiEnglish from "@univerjs/ui/locale/en-US";
import uiKorean from "@univerjs/ui/locale/ko-KR";

export const english: ILanguagePack = mergeLocales(
  designEnglish,
  docsEnglish,
  sheetsEnglish,
  formulaEnglish,
  formulaUiEnglish,
  formatEnglish,
  sheetsUiEnglish,
  uiEnglish,
  sortEnglish,
  tableEnglish,
  tableUiEnglish,
  conditionalEnglish,
  dataValidationEnglish,
  validationEnglish,
  validationUiEnglish,
  drawingEnglish,
  sheetsDrawingEnglish,
);

export const korean: ILanguagePack = mergeLocales(
  designKorean,
  docsKorean,
  sheetsKorean,
  formulaKorean,
  formulaUiKorean,
  formatKorean,
  sheetsUiKorean,
  uiKorean,
  sortKorean,
  tableKorean,
  tableUiKorean,
  conditionalKorean,
  dataValidationKorean,
  validationKorean,
  validationUiKorean,
  drawingKorean,
  sheetsDrawingKorean,
);
