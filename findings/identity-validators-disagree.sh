#!/bin/sh
# idcard 4.2.0, id-validator 1.3.0: whether an identity number is valid depends on the validator.
# The check character of GB 11643-1999 is X where it stands for ten; people type x. One validator takes both, the other
# calls the small letter invalid. Numbers of 15 digits, issued until 1999 and still in old ledgers, are invalid to the
# one and valid to the other. The number is the example of the standard.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund idcard@4.2.0 id-validator@1.3.0
cat >look.js <<'JS'
import idcard from "idcard";
import module from "id-validator";
const validator = new (module.default ?? module)();
for (const number of ["11010519491231002X", "11010519491231002x", "110105491231002"]) {
  console.log(number, idcard.verify(number), validator.isValid(number));
}
JS
node look.js | tee seen
cat >expected <<'TEXT'
11010519491231002X true true
11010519491231002x false true
110105491231002 false true
TEXT
cmp seen expected
