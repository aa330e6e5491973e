// The pieces that all tools are made of. Charts stand in charts.js, for the tools that draw.

export { announce, button, el, newId, svg } from "./dom.js"
export { choices, field, painScale, setError, stepper, summaryOfErrors, valuesOf } from "./fields.js"
export { confirmed, dataMenu, statusBar } from "./keeping.js"
export { copyButton, download, printButton, redFlagsBox, shareLink, table } from "./output.js"
export { chips, figure, fold, load, pageUrl, placeOf, start } from "./site.js"
