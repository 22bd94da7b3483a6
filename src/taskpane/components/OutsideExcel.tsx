/** What the pane says where there is no workbook behind it. */
import { usePaneLanguage } from "../text/pane-language";
import { Notice } from "./Notice";

export function OutsideExcel() {
  const { text } = usePaneLanguage();
  return <Notice title={text.notInExcel}>{text.notInExcelRemedy}</Notice>;
}
