/** Said when something failed that nobody foresaw. */
export const internal = {
  message: "程序内部出错，这一步没有完成。",
  hint: "请重试；仍不行时，请关闭考核窗格后重新打开，写到一半的内容会自动收回。",
};
