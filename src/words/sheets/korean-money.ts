/** Formulas that say an amount as Korean does, in 조 (10¹²) and 억 (10⁸). */

/** "12조 3,450억 원": Korean counts in steps of 10⁴, which no number format does. */
export function inKorean(amount: string, unit: string): string {
  const eok = `ROUND(ABS(${amount})/100000000,0)`;
  const jo = `INT(${eok}/10000)`;
  const rest = `MOD(${eok},10000)`;
  return `IF(${eok}=0,"–",IF(${amount}<0,"−","")&IF(${jo}>0,TEXT(${jo},"#,##0")&"조","")&IF(AND(${jo}>0,${rest}>0)," ","")&IF(${rest}>0,TEXT(${rest},"#,##0")&"억","")&" ${unit}")`;
}
