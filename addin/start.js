/**
 * Starts the task pane, or says why it can't. Written in ES5, loaded before all else and never bundled, so that the web
 * views of Excel 2016 and 2019 can run it. The page names the scripts to load in data attributes of this one.
 */
(function () {
  "use strict";

  /** What the pane's code takes for granted; see docs/deployment.md for the Excel versions that have it. */
  function isModern() {
    if (typeof Promise === "undefined" || typeof BigInt === "undefined" || typeof Worker === "undefined") return false;
    if (typeof ResizeObserver === "undefined" || typeof structuredClone === "undefined") return false;
    if (!Object.hasOwn || !Array.prototype.at || !Array.prototype.findLastIndex) return false;
    try {
      // Looking behind is what Safari learned last.
      return new RegExp("(?<!\\d)\\p{L}", "u").test("a");
    } catch (error) {
      return false;
    }
  }

  var MESSAGES = ["too-old", "not-in-excel", "not-loaded"];

  /** Shows one message in the pane's place. */
  function show(message) {
    document.getElementById("root").style.display = "none";
    for (var i = 0; i < MESSAGES.length; i += 1) {
      document.getElementById(MESSAGES[i]).style.display = MESSAGES[i] === message ? "block" : "none";
    }
  }

  /** Scripts load side by side and run in their order. */
  function load(address, done) {
    var script = document.createElement("script");
    script.src = address;
    script.async = false;
    script.onload = done;
    script.onerror = function () {
      if (isModern()) show("not-loaded");
    };
    document.body.appendChild(script);
  }

  /** Tells Excel that the page is there, and finds out whether this Excel can do what the pane needs. */
  function officeLoaded() {
    Office.onReady(function (info) {
      if (info.host !== "Excel") show(isModern() ? "not-in-excel" : "too-old");
      else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) show("too-old");
    });
  }

  /**
   * The parts of Office.js for the oldest Excels send usage data to Microsoft through a frame that they open after three
   * seconds. Given a frame already, they open none. Newer web views are kept from it by the page's policy as well, but
   * old ones know no policy.
   */
  function keepUsageDataHome() {
    var ticks = 0;
    var timer = setInterval(function () {
      var endpoint = window.OSF && window.OSF.Logger && window.OSF.Logger.ulsEndpoint;
      if (endpoint && !endpoint.proxyFrame) endpoint.proxyFrame = {};
      ticks += 1;
      if (endpoint || ticks > 100) clearInterval(timer);
    }, 100);
  }

  var own = document.getElementById("start");
  keepUsageDataHome();
  load(own.getAttribute("data-office"), officeLoaded);
  if (!isModern()) {
    show("too-old");
    return;
  }
  var scripts = own.getAttribute("data-scripts").split(" ");
  for (var i = 0; i < scripts.length; i += 1) load(scripts[i]);
})();
