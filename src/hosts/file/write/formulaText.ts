/**
 * Functions that came after Excel 2007: a file names them with the prefix `_xlfn.`, without it Excel shows #NAME?.
 * Source: [MS-XLSX] 2.2.2 Formulas, future functions; the ones that Excel 2021 and LibreOffice both know.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
    "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH FORMULATEXT GAMMA " +
    "GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV " +
    "MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC " +
    "QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TEXTJOIN " +
    "UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XOR Z.TEST"
  ).split(" "),
);

/** A string, a quoted sheet name, a structured reference's brackets, or a function's name with its bracket. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;

/** A formula as people write it → as the file writes it: newer functions get their prefix. Not escaped for XML. */
export function fileFormula(formula: string): string {
  return formula.replace(TOKEN, (token: string, name: string | undefined) =>
    name !== undefined && FUTURE_FUNCTIONS.has(name.toUpperCase()) ? `_xlfn.${token}` : token,
  );
}
