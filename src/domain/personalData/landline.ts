/** Area codes that are given out, of four digits. Source: numbering plan of the ministry of information industry, 2003. */
const AREA =
  /^0(?:31\d|335|349|35\d|37[02-79]|39[1-68]|41\d|42[179]|43\d|45\d|46[4-9]|47\d|48[23]|51\d|523|527|53\d|543|546|55\d|56[1-6]|57\d|580|59\d|63[1-5]|66[0238]|69[12]|701|71\d|72[248]|73\d|74[3-6]|75\d|76[023689]|77\d|79\d|81[23678]|82[567]|83\d|85\d|87\d|88[13678]|89\d|90\d|91\d|93\d|94[13]|95[1-5]|97\d|99\d)/;
/** Of these, those whose local numbers have eight digits. */
const LARGE_AREA =
  /^0(?:311|37\d|411|43[12]|451|51\d|523|527|53[0-9]|551|57\d|580|59[15]|73\d|75[4-9]|760|769|77[1-9]|79\d|85[1-9]|871|898|991)/;

/**
 * Whether digits without any mark between them are a landline number. Only area codes that are given out count, and local
 * numbers that begin with 2 to 8: many codes of offices begin with 0.
 */
export function isBareLandline(digits: string): boolean {
  if (/^0(?:10|2[0-57-9])[2-8]\d{7}$/.test(digits)) return true;
  if (/^0\d{3}[2-8]\d{6}$/.test(digits)) return AREA.test(digits);
  return /^0\d{3}[2-8]\d{7}$/.test(digits) && LARGE_AREA.test(digits);
}
