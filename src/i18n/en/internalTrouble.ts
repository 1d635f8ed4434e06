/** Said when something failed that nobody foresaw. */
export const internal = {
  message: "An error inside the program stopped this step.",
  hint: "Try again; if it fails again, close the pane and open it anew: a write that broke off is then taken back.",
};
