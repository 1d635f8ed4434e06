/** Version of the product as stamped into results; the same as in package.json (a test holds them together). */
export const PRODUCT_VERSION = "0.1.0";
