/** How long a download's address is kept; the browser has begun to read it by then. */
const KEEP_ADDRESS_MS = 60_000;

/** Gives a file to the browser as a download. */
export function download(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS_MS);
}
